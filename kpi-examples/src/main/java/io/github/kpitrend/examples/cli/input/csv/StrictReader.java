// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/** Decodes a charset, skips a byte order mark, and refuses bytes that are not of the charset, with the line they stand in. */
final class StrictReader extends Reader {

    private static final int BUFFER_BYTES = 1 << 16;
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER_BYTES).limit(0);
    private boolean atEnd;
    private boolean atStart = true;
    private boolean afterReturn;
    private long line = 1;

    StrictReader(InputStream in, Charset charset) {
        this.in = in;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** Bytes that are no text of the charset. */
    static final class NotTextException extends IOException {

        private static final long serialVersionUID = 1L;
        private final long line;

        NotTextException(long line) {
            super("not text of the encoding");
            this.line = line;
        }

        long line() {
            return line;
        }
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        CharBuffer chars = CharBuffer.wrap(target, offset, length).slice();
        while (chars.position() == 0) {
            CoderResult result = decoder.decode(bytes, chars, atEnd);
            int decoded = chars.position();
            if (decoded > 0 && atStart) {
                atStart = false;
                if (target[offset] == BYTE_ORDER_MARK) {
                    System.arraycopy(target, offset + 1, target, offset, decoded - 1);
                    chars.position(decoded - 1);
                }
            }
            if (chars.position() > 0) {
                break;
            }
            if (result.isError()) {
                throw new NotTextException(line);
            }
            if (result.isUnderflow()) {
                if (atEnd) {
                    return -1;
                }
                fill();
            }
        }
        for (int i = offset; i < offset + chars.position(); i++) {
            if (target[i] == '\r' || target[i] == '\n' && !afterReturn) {
                line++;
            }
            afterReturn = target[i] == '\r';
        }
        return chars.position();
    }

    private void fill() throws IOException {
        bytes.compact();
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (count < 0) {
            atEnd = true;
        } else {
            bytes.position(bytes.position() + count);
        }
        bytes.flip();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
