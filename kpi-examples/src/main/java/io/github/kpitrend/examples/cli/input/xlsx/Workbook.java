// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.input.xlsx;

import io.github.kpitrend.examples.cli.input.Trouble;
import io.github.kpitrend.examples.cli.input.wide.Sheet;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A workbook: which sheets it has, and each of them when it is asked for. Both kinds of Office Open XML are read. */
public final class Workbook {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final String MAIN = "xl/workbook.xml";
    private static final int MOST_SHARED = 1 << 21;

    private final String name;
    private final WorkbookParts parts;
    private final Map<String, String> partBySheet = new LinkedHashMap<>();
    private final List<String> visible = new ArrayList<>();
    private final List<String> shared = new ArrayList<>();
    private final List<NumberFormat> formats = new ArrayList<>();
    private boolean from1904;

    /** Returns whether bytes are the beginning of an archive, as a workbook is one. */
    public static boolean isZip(byte[] start) {
        for (int i = 0; i < ZIP.length; i++) {
            if (i >= start.length || start[i] != ZIP[i]) {
                return false;
            }
        }
        return true;
    }

    /** Opens a workbook. */
    public static Workbook open(String name, InputStream in) throws Trouble {
        try {
            return new Workbook(name, in);
        } catch (IOException | XMLStreamException | RuntimeException e) {
            throw unreadable(name, e);
        }
    }

    private Workbook(String name, InputStream in) throws IOException, XMLStreamException, Trouble {
        this.name = name;
        this.parts = new WorkbookParts(name, in);
        String main = main();
        Map<String, String> relations = relations(main);
        readSheets(main, relations);
        if (relations.containsKey("sharedStrings")) {
            readShared(relations.get("sharedStrings"));
        }
        if (relations.containsKey("styles")) {
            readFormats(relations.get("styles"));
        }
    }

    /** Says which kind of file it is where it is no workbook of the kind that is read. */
    private String main() throws IOException, Trouble {
        if (parts.has("mimetype")) {
            String type = parts.start("mimetype", 80);
            throw Trouble.in(
                    name,
                    type.contains("opendocument")
                            ? "is an OpenDocument file; save it as .xlsx"
                            : "is an archive that is no workbook; expected an .xlsx file");
        }
        if (parts.has("xl/workbook.bin")) {
            throw Trouble.in(name, "is a binary workbook (.xlsb); save it as .xlsx");
        }
        if (parts.has(MAIN)) {
            return MAIN;
        }
        if (parts.has("word/document.xml") || parts.has("ppt/presentation.xml")) {
            throw Trouble.in(name, "is a document or a presentation; expected an .xlsx file");
        }
        if (!parts.has("[Content_Types].xml") && !parts.has("_rels/.rels")) {
            throw Trouble.in(name, "is an archive that is no workbook; expected the .xlsx file in it");
        }
        return relations("").getOrDefault("officeDocument", MAIN);
    }

    /** Returns the parts that a part refers to, by their identifiers and by the last words of their types. */
    private Map<String, String> relations(String part) throws IOException, Trouble {
        int slash = part.lastIndexOf('/');
        String file = part.substring(0, slash + 1) + "_rels/" + part.substring(slash + 1) + ".rels";
        Map<String, String> relations = new HashMap<>();
        if (!parts.has(file)) {
            return relations;
        }
        XMLStreamReader xml = parts.open(file);
        try {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("Relationship")) {
                    String type = String.valueOf(xml.getAttributeValue(null, "Type"));
                    String target = WorkbookParts.resolved(
                            part.isEmpty() ? "x" : part, String.valueOf(xml.getAttributeValue(null, "Target")));
                    relations.put("#" + xml.getAttributeValue(null, "Id"), target);
                    relations.putIfAbsent(type.substring(type.lastIndexOf('/') + 1), target);
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException("it holds XML that is not well-formed");
        }
        return relations;
    }

    private void readSheets(String main, Map<String, String> relations)
            throws IOException, XMLStreamException, Trouble {
        XMLStreamReader xml = parts.open(main);
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (xml.getLocalName().equals("workbookPr")) {
                String since = xml.getAttributeValue(null, "date1904");
                from1904 = "1".equals(since) || "true".equals(since);
            } else if (xml.getLocalName().equals("sheet")) {
                String sheet = EscapedText.decoded(String.valueOf(xml.getAttributeValue(null, "name")));
                String target = relations.get("#" + id(xml));
                String state = xml.getAttributeValue(null, "state");
                partBySheet.put(sheet, target == null ? "" : target);
                if (state == null || state.equals("visible")) {
                    visible.add(sheet);
                }
            }
        }
    }

    /** The identifier of a relation has another namespace in either kind of the format. */
    private static String id(XMLStreamReader xml) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals("id") && xml.getAttributeNamespace(i) != null) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    private void readShared(String part) throws IOException, XMLStreamException, Trouble {
        XMLStreamReader xml = parts.open(part);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("si")) {
                shared.add(SheetXml.text(xml, "si"));
                if (shared.size() > MOST_SHARED) {
                    throw Trouble.in(name, "has more than " + MOST_SHARED + " texts; expected a smaller workbook");
                }
            }
        }
    }

    private void readFormats(String part) throws IOException, XMLStreamException, Trouble {
        XMLStreamReader xml = parts.open(part);
        Map<Integer, NumberFormat> own = new HashMap<>();
        boolean inCells = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                inCells &= !xml.getLocalName().equals("cellXfs");
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "numFmt" -> {
                        String code = EscapedText.decoded(String.valueOf(xml.getAttributeValue(null, "formatCode")));
                        if (code.length() > NumberFormat.MOST_CHARACTERS) {
                            throw Trouble.in(
                                    name,
                                    "has a number format of " + code.length() + " characters; expected at most "
                                            + NumberFormat.MOST_CHARACTERS);
                        }
                        own.putIfAbsent(number(xml.getAttributeValue(null, "numFmtId")), NumberFormat.parse(code));
                    }
                    case "cellXfs" -> inCells = true;
                    case "xf" -> {
                        if (inCells) {
                            int id = number(xml.getAttributeValue(null, "numFmtId"));
                            formats.add(own.containsKey(id) ? own.get(id) : NumberFormat.builtIn(id));
                        }
                    }
                    default -> {
                        // Says nothing of numbers.
                    }
                }
            }
        }
    }

    private static int number(String text) {
        try {
            return text == null ? 0 : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    // -----------------------------------------------------------------------
    /** Reads a sheet: that of a name, or the first visible one for null. */
    public Sheet sheet(String wanted) throws Trouble {
        if (wanted != null && !partBySheet.containsKey(wanted)) {
            throw Trouble.in(
                    name,
                    "has no sheet " + Trouble.quoted(wanted) + "; expected one of "
                            + quoted(List.copyOf(partBySheet.keySet())));
        }
        if (wanted == null && visible.isEmpty()) {
            throw Trouble.in(name, "has no visible sheet; expected one");
        }
        String sheet = wanted == null ? visible.get(0) : wanted;
        List<String> others = new ArrayList<>(visible);
        others.remove(sheet);
        List<String> hidden = new ArrayList<>(partBySheet.keySet());
        hidden.removeAll(visible);
        hidden.remove(sheet);
        List<String> notes = new ArrayList<>();
        if (!others.isEmpty()) {
            notes.add("the sheet " + Trouble.quoted(sheet) + " is read; left out: " + quoted(others));
        }
        if (!hidden.isEmpty()) {
            notes.add("hidden sheets, left out: " + quoted(hidden));
        }
        try {
            return new SheetXml(name, shared, formats, from1904).read(parts.open(partBySheet.get(sheet)), notes);
        } catch (IOException | XMLStreamException | RuntimeException e) {
            throw unreadable(name, e);
        }
    }

    /** Returns the visible sheets but the first. */
    public List<String> otherVisible(Sheet first) {
        return visible.subList(Math.min(1, visible.size()), visible.size());
    }

    private static String quoted(List<String> names) {
        return String.join(", ", names.stream().map(Trouble::quoted).toList());
    }

    /** What the reader of XML says helps nobody who has a workbook; what is wrong with the archive may. */
    private static Trouble unreadable(String name, Exception e) {
        boolean telling = e instanceof IOException && e.getCause() == null && e.getMessage() != null;
        return Trouble.in(
                name,
                "is not a workbook that can be read" + (telling ? " (" + Trouble.reason(e) + ")" : "")
                        + "; expected an .xlsx file without a password");
    }
}
