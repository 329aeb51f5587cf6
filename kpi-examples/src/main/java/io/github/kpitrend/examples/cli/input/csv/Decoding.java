// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input.csv;

import io.github.kpitrend.examples.cli.input.Trouble;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;

/**
 * The characters of a text file: by its byte order mark, else by the encoding that the caller names, else UTF-8. Nothing is guessed; a file that
 * is no text is refused with what to do.
 *
 * @param encoding the name of the encoding, for readers
 */
public record Decoding(Reader reader, String encoding) {

    private static final int LOOKED_AT = 200;
    private static final int LEAST_FOR_NUL = 8;

    /** Returns the charset of an option, null without one; an unknown name is wrong usage. */
    public static Charset charset(String option) throws Trouble {
        try {
            return option == null ? null : Charset.forName(option);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new Trouble(
                    "--encoding: " + Trouble.quoted(option)
                            + " is not an encoding; expected one such as utf-8, windows-1252, iso-8859-15, utf-16le or macroman");
        }
    }

    /**
     * Opens a text.
     *
     * @param named the charset that the caller named, or null
     */
    public static Decoding open(String name, InputStream in, Charset named) throws Trouble {
        BufferedInputStream buffered =
                in instanceof BufferedInputStream already ? already : new BufferedInputStream(in);
        byte[] start = start(name, buffered, LOOKED_AT);
        Charset marked = byMark(name, start);
        if (marked != null && named != null && !isSame(marked, named)) {
            throw Trouble.in(
                    name,
                    "begins with the byte order mark of " + marked + ", but --encoding is " + named
                            + "; expected no --encoding, or that one");
        }
        refuseOthers(name, start);
        if (marked == null && named == null) {
            refuseNul(name, start);
        }
        Charset charset = marked != null ? marked : named != null ? named : StandardCharsets.UTF_8;
        return new Decoding(
                new StrictReader(buffered, charset), charset.equals(StandardCharsets.UTF_8) ? "UTF-8" : charset.name());
    }

    /** Returns the first bytes of a stream, and leaves it at its beginning. */
    public static byte[] start(String name, BufferedInputStream in, int length) throws Trouble {
        try {
            in.mark(length);
            byte[] start = in.readNBytes(length);
            in.reset();
            return start;
        } catch (IOException e) {
            throw Trouble.in(name, "cannot be read (" + Trouble.reason(e) + ")");
        }
    }

    private static Charset byMark(String name, byte[] start) throws Trouble {
        if (begins(start, 0xef, 0xbb, 0xbf)) {
            return StandardCharsets.UTF_8;
        }
        if (begins(start, 0xff, 0xfe, 0, 0) || begins(start, 0, 0, 0xfe, 0xff)) {
            throw Trouble.in(
                    name, "begins with the byte order mark of UTF-32; expected the sheet saved as \"CSV UTF-8\"");
        }
        if (begins(start, 0xff, 0xfe)) {
            return StandardCharsets.UTF_16LE;
        }
        return begins(start, 0xfe, 0xff) ? StandardCharsets.UTF_16BE : null;
    }

    private static boolean isSame(Charset marked, Charset named) {
        return marked.equals(named) || marked.name().startsWith("UTF-16") && named.equals(StandardCharsets.UTF_16);
    }

    private static void refuseNul(String name, byte[] start) throws Trouble {
        int pairs = start.length / 2;
        boolean little = start.length >= LEAST_FOR_NUL;
        boolean big = little;
        for (int i = 0; i < pairs; i++) {
            big &= start[2 * i] == 0;
            little &= start[2 * i + 1] == 0;
        }
        if (little != big) {
            throw Trouble.in(
                    name,
                    "looks like UTF-16 without a byte order mark; expected --encoding "
                            + (little ? "utf-16le" : "utf-16be"));
        }
    }

    private static void refuseOthers(String name, byte[] start) throws Trouble {
        if (begins(start, 0xd0, 0xcf, 0x11, 0xe0)) {
            throw Trouble.in(
                    name, "is an old workbook (.xls), or one with a password; save it as .xlsx without a password");
        }
        if (begins(start, '%', 'P', 'D', 'F')) {
            throw Trouble.in(name, "is a PDF; expected the sheet it was made from, as .xlsx or CSV");
        }
        int first = 0;
        while (first < start.length
                && (start[first] <= ' ' && start[first] >= 0 || first < 3 && begins(start, 0xef, 0xbb, 0xbf))) {
            first++;
        }
        if (first < start.length
                && start[first] == '<'
                && looksLikeMarkup(new String(start, first, start.length - first, StandardCharsets.ISO_8859_1))) {
            throw Trouble.in(name, "is a web page, whatever its name says; open it and save it as .xlsx");
        }
    }

    private static boolean looksLikeMarkup(String text) {
        return text.toLowerCase(Locale.ROOT).matches("(?s)<[!?/a-z].*");
    }

    private static boolean begins(byte[] start, int... bytes) {
        if (start.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((start[i] & 0xff) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
