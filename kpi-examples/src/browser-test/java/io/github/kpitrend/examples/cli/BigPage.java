// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The files of a page of 200 indicators over 60 months, with a bit of everything: always the same ones. */
final class BigPage {

    static final int INDICATORS = 200;
    static final int MONTHS = 60;
    private static final YearMonth LAST = YearMonth.of(2020, 6);
    private static final List<String> NAMES = List.of(
            "\u652f\u63f4\u8a55\u4fa1\u306e\u958b\u59cb\u4ef6\u6570\uff08\u4e8c\u5341\u4e00\u6b73\u4ee5\u4e0a\u3092\u542b\u3080\uff09",
            "\u062a\u0642\u064a\u064a\u0645\u0627\u062a \u0627\u0644\u0645\u0633\u0627\u0639\u062f\u0629 \u0627\u0644\u0645\u0628\u0643\u0631\u0629",
            "Children looked after with a name that goes on for rather a long time so that it has to be wrapped over several lines",
            "Contacts decided within one working day \ud83d\ude00",
            "Donaudampfschifffahrtsgesellschaftskapit\u00e4nsm\u00fctzenabzeichenverleihungsurkunde");

    private BigPage() {}

    /** Writes the files into a folder and returns the arguments that make a page of them. */
    static List<String> write(Path folder) throws IOException {
        return write(folder, INDICATORS, MONTHS);
    }

    /** Writes the files of another number of indicators and months. */
    static List<String> write(Path folder, int indicatorCount, int months) throws IOException {
        Random random = new Random(1);
        List<String> observations = new ArrayList<>(List.of("ref,month,value,source"));
        List<String> indicators = new ArrayList<>(List.of("ref,name,measure,polarity,frequency,threshold,decimals"));
        List<String> targets = new ArrayList<>(List.of("ref,fiscal_year,value,lower,upper,tolerance,basis,from"));
        List<String> benchmarks = new ArrayList<>(List.of("ref,name,period,value,lower,upper"));
        List<String> assessments = new ArrayList<>(List.of("ref,month,rating,note"));
        for (int i = 0; i < indicatorCount; i++) {
            String ref = "K" + (i + 1);
            double level = List.of(5.0, 50.0, 3000.0, 2.5e7).get(i % 4);
            String polarity = List.of("higher", "lower", "neutral", "target").get(i % 4);
            String frequency = i % 17 == 5 ? "quarterly" : "monthly";
            indicators.add(ref + "," + (i % 3 == 0 ? NAMES.get(i % NAMES.size()) : "Indicator " + i) + ",count,"
                    + polarity + "," + frequency + ",10," + i % 3);
            addObservations(observations, random, ref, i, level, frequency.equals("quarterly") ? 3 : 1, months);
            addTargets(targets, ref, i, level);
            if (i % 3 == 0) {
                benchmarks.add(ref + ",SN,2018-19," + level * 0.95 + ",,");
                benchmarks.add(ref + ",ENG,2018-19," + level + "," + level * 0.9 + "," + level * 1.1);
                benchmarks.add(ref + ",The whole of the South East,," + level * 1.02 + ",,");
            }
            if (i % 8 == 0) {
                assessments.add(ref + (i % 16 == 0 ? ",2020-06,POSITIVE,why" : ",2020-05,NEGATIVE,"));
            }
        }
        List<String> arguments = new ArrayList<>(List.of("scorecard", "--symbols", "gss", "--month", LAST.toString()));
        add(arguments, "--observations", folder, observations);
        add(arguments, "--indicators", folder, indicators);
        add(arguments, "--targets", folder, targets);
        add(arguments, "--benchmarks", folder, benchmarks);
        add(arguments, "--assessments", folder, assessments);
        return arguments;
    }

    private static void addObservations(
            List<String> lines, Random random, String ref, int i, double level, int step, int months) {
        for (int k = 0; k < months; k += step) {
            YearMonth month = LAST.minusMonths(months - step - k);
            double shifted = i % 5 == 1 && k >= 30 ? level * 1.6 : level;
            String value = String.valueOf(Math.rint(shifted * (1 + 0.1 * random.nextGaussian()) * 100) / 100);
            boolean isBreak = i % 5 == 1 && (k == 30 || (i % 25 == 1 && k % 3 == 0));
            if (i % 4 == 2 && (k == 12 || k == 13 || k == 40)) {
                value = "[c]";
            } else if (i % 7 == 3 && k == 59) {
                value = "[low]";
            } else if (isBreak) {
                value += " [b]";
            }
            lines.add(ref + "," + month + "," + value + "," + (k < 20 ? "illustrative" : "published"));
        }
    }

    private static void addTargets(List<String> lines, String ref, int i, double level) {
        for (int year = 2016; i % 2 == 0 && year <= 2020; year++) {
            String fiscalYear = year + "-" + (year + 1) % 100;
            if (i % 10 == 4 && year == 2020) {
                lines.add(ref + "," + fiscalYear + "," + level * 12 + ",,,,cumulative,");
            } else if (i % 10 == 0) {
                lines.add(ref + "," + fiscalYear + ",," + level * 0.9 + "," + level * 1.1 + ",,period,");
            } else {
                lines.add(ref + "," + fiscalYear + "," + level * (year - 2006) / 12 + ",,,5,period,");
            }
        }
    }

    private static void add(List<String> arguments, String option, Path folder, List<String> lines) throws IOException {
        Path file = folder.resolve(option.substring(2) + ".csv");
        Files.write(file, lines);
        arguments.addAll(List.of(option, file.toString()));
    }
}
