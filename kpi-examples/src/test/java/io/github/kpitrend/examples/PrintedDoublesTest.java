// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.examples.cli.Main;
import io.github.kpitrend.series.MonthlySeries;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The classes of both modules print no double as the JDK does, whose digits differ between versions, and make no decimal of them: one function of
 * the library gives the shortest decimal. Calls and joined texts are read from the constants of the class files, so that none hides in a plus sign.
 */
class PrintedDoublesTest {

    /** What may, by class, with the reason. */
    private static final Map<String, String> ALLOWED = Map.ofEntries(
            Map.entry("CellText NumberFormat.format(Object)", "decimals, in the digits of a locale"),
            Map.entry("PageText NumberFormat.format(Object)", "decimals, in the digits of a locale"),
            Map.entry("Trouble String.format(String, Object[])", "the number of a character"),
            Map.entry("PeriodColumns String.format(Locale, String, Object[])", "a year of two digits"),
            Map.entry("PublishedChecks String.format(Locale, String, Object[])", "a year of two digits"),
            Map.entry("SheetFile String.format(Locale, String, Object[])", "a year of two digits"));

    /** Where doubles are joined to texts: only the argument in the message of a refusal, which may be NaN; joined so many ways. */
    private static final Map<String, Integer> REFUSALS = new HashMap<>();

    static {
        for (String line : List.of(
                "ChangeThreshold ChartOptions ComparatorGroup ConfidenceInterval ControlChart Figures Funnel",
                "IndicatorTree$Builder MonthlySeries Prediction Proportion QualitativeRating RatioMaker RatioSeries",
                "RequiredRunRate RollUp SeriesVintages StatusRollUp Target Tolerance Trajectories",
                "ObservationTable")) {
            for (String name : line.split(" ")) {
                REFUSALS.put(name, 1);
            }
        }
    }

    private static final Set<String> PRINTING = Set.of("toString", "valueOf", "append", "print", "println", "insert");
    private static final Set<String> FORMATTING = Set.of("format", "formatted", "printf");

    @Test
    void noClassPrintsADouble() throws IOException, URISyntaxException {
        Set<String> found = new TreeSet<>();
        Map<String, Integer> joined = new HashMap<>();
        int classes = 0;
        for (Class<?> type : List.of(MonthlySeries.class, Main.class)) {
            Path source = Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (Files.isDirectory(source)) {
                classes += scan(source, found, joined);
            } else {
                try (FileSystem jar = FileSystems.newFileSystem(source)) {
                    classes += scan(jar.getPath("/"), found, joined);
                }
            }
        }
        System.out.println("printed doubles: " + classes + " classes, joined in the refusals of " + joined.size());
        assertThat(classes).isGreaterThan(500);
        assertThat(found).isEqualTo(new TreeSet<>(ALLOWED.keySet()));
        assertThat(joined).isEqualTo(REFUSALS);
    }

    private static int scan(Path root, Set<String> found, Map<String, Integer> joined) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(root)) {
            all.filter(file -> file.toString().endsWith(".class"))
                    .filter(file -> !file.toString().contains("gettingstarted")) // small programs to copy
                    .forEach(files::add);
        }
        for (Path file : files) {
            String name = file.getFileName().toString().replace(".class", "");
            scan(new Constants(Files.readAllBytes(file)), name, found, joined);
        }
        return files.size();
    }

    private static void scan(Constants constants, String name, Set<String> found, Map<String, Integer> joined) {
        for (String[] call : constants.calls) {
            String type = call[0].substring(call[0].lastIndexOf('/') + 1);
            String parameters = call[2].substring(1, call[2].indexOf(')'));
            boolean java = call[0].startsWith("java/");
            boolean floating = parameters.contains("D") && !parameters.contains(";D")
                    ? parameters.equals("D") || parameters.equals("ID")
                    : parameters.equals("F");
            boolean prints = java && floating && PRINTING.contains(call[1]) && !type.equals("DoubleStream");
            boolean isBox = type.equals("Double") && call[1].equals("valueOf");
            boolean formats = java && FORMATTING.contains(call[1]) && !call[0].startsWith("java/time/");
            if (prints && type.equals("StringBuilder")) {
                joined.put(name, 1); // a plus sign, compiled in line
            } else if ((prints && !isBox) || formats) {
                found.add(name + " " + type + "." + call[1] + "(" + readable(parameters) + ")");
            }
        }
        for (String parameters : constants.joined) {
            if (parameters.replaceAll("L[^;]*;", "").matches(".*[DF].*") || parameters.contains("Ljava/lang/Double;")) {
                joined.put(name, 1);
            }
        }
    }

    private static String readable(String parameters) {
        return parameters
                .replaceAll("\\[L[^;]*/(\\w+);", "$1[], ")
                .replaceAll("L[^;]*/(\\w+);", "$1, ")
                .replaceAll(", $", "");
    }

    /** The methods that a class calls, and the parameters of the texts that it joins. */
    private static final class Constants {

        private final List<String[]> calls = new ArrayList<>();
        private final List<String> joined = new ArrayList<>();
        private final String[] texts;
        private final int[] tags;
        private final int[] first;
        private final int[] second;

        Constants(byte[] bytes) throws IOException {
            try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
                in.skipBytes(8);
                int count = in.readUnsignedShort();
                texts = new String[count];
                tags = new int[count];
                first = new int[count];
                second = new int[count];
                for (int i = 1; i < count; i++) {
                    tags[i] = in.readUnsignedByte();
                    switch (tags[i]) {
                        case 1 -> texts[i] = in.readUTF();
                        case 3, 4 -> in.skipBytes(4);
                        case 5, 6 -> {
                            in.skipBytes(8);
                            i++;
                        }
                        case 7, 8, 16, 19, 20 -> first[i] = in.readUnsignedShort();
                        case 15 -> in.skipBytes(3);
                        default -> {
                            first[i] = in.readUnsignedShort();
                            second[i] = in.readUnsignedShort();
                        }
                    }
                }
            }
            for (int i = 1; i < tags.length; i++) {
                if (tags[i] == 10 || tags[i] == 11) {
                    int method = second[i];
                    calls.add(new String[] {texts[first[first[i]]], texts[first[method]], texts[second[method]]});
                } else if (tags[i] == 18 && texts[first[second[i]]].equals("makeConcatWithConstants")) {
                    String descriptor = texts[second[second[i]]];
                    joined.add(descriptor.substring(1, descriptor.indexOf(')')));
                }
            }
        }
    }
}
