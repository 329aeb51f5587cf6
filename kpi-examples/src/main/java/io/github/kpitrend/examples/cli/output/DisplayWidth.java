// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How many columns of a terminal a text takes: none for combining marks, two for East Asian wide characters and for an emoji, of however many
 * code points it is made, else one. Terminals that do not join emoji show more.
 */
public final class DisplayWidth {

    /** Marks that take no column could make a short text very long. */
    private static final int MOST_UNITS = 4;

    private static final int FIRST_COMBINING = 0x300;
    private static final int SOFT_HYPHEN = 0xad;
    private static final int JOINER = 0x200d;
    private static final int EMOJI_STYLE = 0xfe0f;
    private static final int FIRST_SKIN = 0x1f3fb;
    private static final int LAST_SKIN = 0x1f3ff;

    /** The ranges that Unicode's East Asian Width calls wide or full width. */
    private static final String WIDE = "1100-115f 231a-231b 2329-232a 23e9-23ec 23f0-23f0 23f3-23f3 25fd-25fe 2614-2615"
            + " 2648-2653 267f-267f 2693-2693 26a1-26a1 26aa-26ab 26bd-26be 26c4-26c5 26ce-26ce 26d4-26d4 26ea-26ea"
            + " 26f2-26f3 26f5-26f5 26fa-26fa 26fd-26fd 2705-2705 270a-270b 2728-2728 274c-274c 274e-274e 2753-2755"
            + " 2757-2757 2795-2797 27b0-27b0 27bf-27bf 2b1b-2b1c 2b50-2b50 2b55-2b55 2e80-303e 3041-3247 3250-4dbf"
            + " 4e00-a4c6 a960-a97c ac00-d7a3 f900-fad9 fe10-fe19 fe30-fe6b ff01-ff60 ffe0-ffe6 16fe0-1b2fb 1f004-1f004"
            + " 1f0cf-1f0cf 1f18e-1f18e 1f191-1f19a 1f200-1f320 1f32d-1f335 1f337-1f37c 1f37e-1f393 1f3a0-1f3ca"
            + " 1f3cf-1f3d3 1f3e0-1f3f0 1f3f4-1f3f4 1f3f8-1f43e 1f440-1f440 1f442-1f4fc 1f4ff-1f53d 1f54b-1f54e"
            + " 1f550-1f567 1f57a-1f57a 1f595-1f596 1f5a4-1f5a4 1f5fb-1f64f 1f680-1f6c5 1f6cc-1f6cc 1f6d0-1f6d2"
            + " 1f6d5-1f6df 1f6eb-1f6ec 1f6f4-1f6fc 1f7e0-1f7f0 1f90c-1f93a 1f93c-1f945 1f947-1f9ff 1fa70-1faff"
            + " 20000-3fffd";

    /** What only texts beyond the west need. */
    private static final class Clusters {

        /** What a reader sees as one character. */
        static final Pattern CLUSTER = Pattern.compile("\\X");
        /** The last code point of each range by its first. */
        static final TreeMap<Integer, Integer> WIDE_RANGES = ranges(WIDE);

        private Clusters() {}
    }

    private DisplayWidth() {}

    private static TreeMap<Integer, Integer> ranges(String text) {
        TreeMap<Integer, Integer> ranges = new TreeMap<>();
        for (String range : text.split(" ")) {
            String[] ends = range.split("-");
            ranges.put(Integer.parseInt(ends[0], 16), Integer.parseInt(ends[1], 16));
        }
        return ranges;
    }

    /** Returns the columns of a text. */
    public static int of(String text) {
        return isSimple(text) ? text.length() : ofClusters(text);
    }

    /** Returns the columns of any text; those of a simple one are as many as its characters. */
    static int ofClusters(String text) {
        return Clusters.CLUSTER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .mapToInt(DisplayWidth::ofCluster)
                .sum();
    }

    /** Returns whether every character is one column and joins no other: letters of the west, dashes and quotes, arrows, signs, triangles. */
    static boolean isSimple(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean simple = c < FIRST_COMBINING
                    ? !Character.isISOControl(c)
                    : c >= '\u2010' && c <= '\u2027'
                            || c >= '\u2190' && c <= '\u21ff'
                            || c >= '\u2200' && c <= '\u22ff'
                            || c >= '\u25a0' && c <= '\u25fc';
            if (!simple) {
                return false;
            }
        }
        return true;
    }

    /** Returns the text, or as much of it as fits into so many columns with an ellipsis. */
    public static String shortened(String text, int width) {
        if (text.length() <= MOST_UNITS * width && of(text) <= width) {
            return text;
        }
        StringBuilder start = new StringBuilder();
        int taken = 1;
        for (MatchResult cluster :
                (Iterable<MatchResult>) Clusters.CLUSTER.matcher(text).results()::iterator) {
            taken += ofCluster(cluster.group());
            if (taken > width || start.length() + cluster.group().length() > MOST_UNITS * width) {
                break;
            }
            start.append(cluster.group());
        }
        return start.append('\u2026').toString();
    }

    /** A character with its marks; what is joined, has a skin, or is to be an emoji is one, as far as its first is a symbol. */
    private static int ofCluster(String cluster) {
        int first = cluster.codePointAt(0);
        boolean emoji = cluster.codePoints().skip(1).anyMatch(c -> c == EMOJI_STYLE || c == JOINER || isSkin(c));
        return emoji && !Character.isLetter(first) && of(first) > 0
                ? 2
                : cluster.codePoints().map(DisplayWidth::of).sum();
    }

    private static boolean isSkin(int c) {
        return c >= FIRST_SKIN && c <= LAST_SKIN;
    }

    private static int of(int c) {
        int type = Character.getType(c);
        boolean mark = type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || (type == Character.FORMAT && c != SOFT_HYPHEN);
        if (mark || Character.isISOControl(c) || isWithinSyllable(c)) {
            return 0;
        }
        Map.Entry<Integer, Integer> range = Clusters.WIDE_RANGES.floorEntry(c);
        return range != null && c <= range.getValue() ? 2 : 1;
    }

    /** Vowels and last consonants of Korean syllables that are written apart; the first consonant is wide for all of them. */
    private static boolean isWithinSyllable(int c) {
        return (c >= 0x1160 && c <= 0x11ff) || (c >= 0xd7b0 && c <= 0xd7ff);
    }
}
