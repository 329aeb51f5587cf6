// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * The bytes of a workbook, looked at before its reader sees them: how much they unpack to, and whether their cells are in the places that a
 * sheet has. A small file can claim otherwise, and would fill the memory.
 *
 * @param hasStyles whether it says how cells are formatted; the simplest workbooks do not
 */
record WorkbookBytes(byte[] bytes, boolean hasStyles) {

    static final int MOST_PACKED = 1 << 25;
    static final int MOST_UNPACKED = 1 << 27;

    private static final int BUFFER_BYTES = 1 << 16;
    private static final String STYLES = "styles.xml";
    private static final String SHEETS = "worksheets/sheet";
    private static final Pattern PLACE = Pattern.compile("[A-Z]{1,3}[0-9]{1,7}");
    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    /** Reads a stream that holds a workbook of a bearable size. */
    static WorkbookBytes read(String name, InputStream in) throws IOException, Trouble {
        byte[] bytes = in.readNBytes(MOST_PACKED + 1);
        if (bytes.length > MOST_PACKED) {
            throw Trouble.in(name, "has more than " + MOST_PACKED + " bytes; expected a smaller workbook");
        }
        long left = MOST_UNPACKED;
        boolean hasStyles = false;
        try (ZipFile zip = ZipFile.builder().setByteArray(bytes).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                try (InputStream part = zip.getInputStream(entry)) {
                    left -= size(part, left);
                }
                if (left < 0) {
                    throw Trouble.in(
                            name, "unpacks to more than " + MOST_UNPACKED + " bytes; expected a smaller workbook");
                }
                hasStyles |= entry.getName().endsWith(STYLES);
                if (entry.getName().contains(SHEETS)) {
                    try (InputStream part = zip.getInputStream(entry)) {
                        checkPlaces(part);
                    }
                }
            }
        }
        return new WorkbookBytes(bytes, hasStyles);
    }

    /** Returns how many bytes a part unpacks to; more than those that are left where it is more, without unpacking the rest. */
    private static long size(InputStream part, long left) throws IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        long size = 0;
        for (int count = part.read(buffer); count >= 0 && size <= left; count = part.read(buffer)) {
            size += count;
        }
        return size;
    }

    private static void checkPlaces(InputStream part) throws IOException {
        try {
            XMLStreamReader reader = XML.createXMLStreamReader(part);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals("c")) {
                    String place = reader.getAttributeValue(null, "r");
                    if (place != null && !PLACE.matcher(place).matches()) {
                        throw new IOException("a cell stands in " + Trouble.quoted(place));
                    }
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException("it holds XML that is not well-formed");
        }
    }
}
