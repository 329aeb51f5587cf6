// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input.xlsx;

import io.github.kpitrend.examples.cli.input.Trouble;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The parts of a workbook: packed and unpacked they have a bearable size, and each is read through here alone. */
final class WorkbookParts {

    static final int MOST_PACKED = 1 << 25;
    static final int MOST_UNPACKED = 1 << 27;

    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XML.setProperty(XMLInputFactory.IS_COALESCING, true);
    }

    private final String name;
    private final ZipFile zip;
    private long unpacked;

    WorkbookParts(String name, InputStream in) throws IOException, Trouble {
        this.name = name;
        byte[] bytes = in.readNBytes(MOST_PACKED + 1);
        if (bytes.length > MOST_PACKED) {
            throw Trouble.in(name, "has more than " + MOST_PACKED + " bytes; expected a smaller workbook");
        }
        this.zip = ZipFile.builder().setByteArray(bytes).get();
    }

    boolean has(String part) {
        return zip.getEntry(part) != null;
    }

    /** Opens a part as XML; whatever it unpacks to counts. */
    XMLStreamReader open(String part) throws IOException, Trouble {
        try {
            return XML.createXMLStreamReader(new ByteArrayInputStream(bytes(part)));
        } catch (XMLStreamException e) {
            throw new IOException("it holds XML that is not well-formed");
        }
    }

    private byte[] bytes(String part) throws IOException, Trouble {
        ZipArchiveEntry entry = zip.getEntry(part);
        if (entry == null) {
            throw new IOException("it lacks the part " + Trouble.quoted(part));
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes((int) (MOST_UNPACKED - unpacked) + 1);
            unpacked += bytes.length;
            if (unpacked > MOST_UNPACKED) {
                throw Trouble.in(name, "unpacks to more than " + MOST_UNPACKED + " bytes; expected a smaller workbook");
            }
            return bytes;
        }
    }

    /** Returns the start of a part as text. */
    String start(String part, int length) throws IOException {
        try (InputStream in = zip.getInputStream(zip.getEntry(part))) {
            return new String(in.readNBytes(length), StandardCharsets.ISO_8859_1);
        }
    }

    /** Returns the name of a part that another part refers to. */
    static String resolved(String from, String target) {
        Deque<String> path = new ArrayDeque<>();
        if (!target.startsWith("/")) {
            for (String folder : from.split("/")) {
                path.addLast(folder);
            }
            path.removeLast();
        }
        for (String step : target.split("/")) {
            if (step.equals("..")) {
                path.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                path.addLast(step);
            }
        }
        return String.join("/", path);
    }
}
