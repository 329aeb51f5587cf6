// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpitrend.docs.SourceTexts.Kind;
import io.github.kpitrend.docs.SourceTexts.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The words of Javadoc, literals and documents: plain US English, no private vocabulary. Patterns and replacements are in {@code words.txt}, uses that
 * are right in their context in {@code words-allowed.txt}.
 */
class LanguageTest {

    private static final Path MAIN = Path.of("src", "main", "java");
    private static final Path RESOURCES = Path.of("src", "test", "resources");
    private static final List<Path> DOCUMENTS = List.of(
            Path.of("..", "README.md"),
            Path.of("..", "CHANGELOG.md"),
            Path.of("..", "kpi-examples", "README.md"),
            Path.of("..", ".github", "CONTRIBUTING.md"));

    private static final Map<String, String> TYPOGRAPHY = Map.of(
            "[0-9] %(?![0-9.(a-z])", "no space before %",
            "[\u2013\u2014]", "comma, parentheses or two sentences",
            "[\u2018\u2019\u201c\u201d]", "straight quotes");
    private static final Map<String, String> SPELLING = Map.ofEntries(
            Map.entry("\\w*colour\\w*", "color"),
            Map.entry("\\w*neighbour\\w*", "neighbor"),
            Map.entry("\\w*behaviour\\w*", "behavior"),
            Map.entry("\\w*favour\\w*", "favor"),
            Map.entry("\\banalys(?:e|ed|ing)\\b", "analyze"),
            Map.entry("\\bjudgement\\w*", "judgment"),
            Map.entry("\\blabell(?:ed|ing)\\b", "labeled"),
            Map.entry("\\bcentr(?:e|ed|es)\\b", "center"),
            Map.entry("\\btowards\\b", "toward"),
            Map.entry("\\bwhilst\\b", "while"),
            Map.entry(
                    "\\b(?:organ|normal|recogn|summar|standard|real|minim|maxim|general)is(?:e|ed|es|ing|ation)\\b",
                    "-ize"),
            Map.entry("\\bmodell(?:ed|ing)\\b", "modeled"),
            Map.entry("\\bcancell(?:ed|ing)\\b", "canceled"),
            Map.entry("\\bprogramme\\b", "program"));
    private static final Map<String, String> OPENINGS = Map.of(
            "^(?:What|How|Whether|Which|Why|Where|When|Between which)\\b", "a definition: A ..., The ..., Returns ...");

    private static final int MOST_WORDS = 25;
    private static final Pattern WORD = Pattern.compile("\\w[\\w'%./-]*");
    private static final Pattern INLINE = Pattern.compile("\\{@\\w+ (?:[^{}]|\\{[^{}]*\\})*\\}");
    private static final Pattern MARGIN = Pattern.compile("(?m)^[ \\t]*(?:/\\*\\*|\\*/|\\*)|\\*/$");
    private static final Pattern RETURN = Pattern.compile("@return (.*?)(?= @\\w|$)");
    private static final Pattern NO_NOUN =
            Pattern.compile("^(?:returns|gets|is|if|whether|when|what|how|why)\\b", Pattern.CASE_INSENSITIVE);

    private static List<Text> sources() {
        return SourceTexts.ofSources(MAIN);
    }

    private static List<Text> all() {
        return Stream.concat(sources().stream(), DOCUMENTS.stream().map(SourceTexts::ofDocument))
                .toList();
    }

    /** Pattern to replacement, in the order of the list. */
    private static Map<String, String> words() throws IOException {
        Map<String, String> words = new LinkedHashMap<>();
        for (String line : Files.readAllLines(RESOURCES.resolve("words.txt"))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] cells = line.split("\t");
                assertThat(cells).as(line).hasSize(2);
                words.put(cells[0], cells[1]);
            }
        }
        return words;
    }

    private static List<String> hits(List<Text> texts, Map<String, String> patterns) {
        Map<Pattern, String> compiled = new LinkedHashMap<>();
        // a blank of a pattern is any white space, line breaks included
        patterns.forEach((regex, replacement) ->
                compiled.put(Pattern.compile(regex.replace(" ", "\\s+"), Pattern.CASE_INSENSITIVE), replacement));
        List<String> hits = new ArrayList<>();
        for (Text text : texts) {
            compiled.forEach((pattern, replacement) -> {
                Matcher found = pattern.matcher(text.prose());
                while (found.find()) {
                    String before = text.prose().substring(Math.max(0, found.start() - 40), found.start());
                    String after = text.prose()
                            .substring(found.end(), Math.min(text.prose().length(), found.end() + 40));
                    hits.add((text.file() + ":" + text.lineOf(found.start()) + ": ..." + before + "[" + found.group()
                                    + "]" + after + "... -> " + replacement)
                            .replaceAll("\\s+", " "));
                }
            });
        }
        return hits;
    }

    @Test
    void noWordOfThePrivateVocabularyIsLeft() throws IOException {
        Map<String, String> allowed = new LinkedHashMap<>();
        for (String line : Files.readAllLines(RESOURCES.resolve("words-allowed.txt"))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] cells = line.split(" \\| ");
                assertThat(cells)
                        .as("file | words around the hit | reason: " + line)
                        .hasSize(3);
                allowed.put(cells[0] + " | " + cells[1], cells[2]);
            }
        }
        TreeSet<String> unused = new TreeSet<>(allowed.keySet());
        List<String> hits = hits(all(), words());
        int found = hits.size();
        hits.removeIf(hit -> allowed.keySet().stream().anyMatch(place -> {
            String[] cells = place.split(" \\| ");
            boolean isHere = hit.contains(cells[0] + ":")
                    && hit.replace("[", "").replace("]", "").contains(cells[1]);
            return isHere && (unused.remove(place) || true);
        }));
        System.out.println("words: " + words().size() + " patterns, " + found + " hits, " + (found - hits.size())
                + " of them allowed");
        assertThat(hits).as("words of words.txt, with their replacement").isEmpty();
        assertThat(unused).as("lines of words-allowed.txt that nothing needs").isEmpty();
    }

    @Test
    void percentSignsDashesAndQuotesArePlain() {
        assertThat(hits(all(), TYPOGRAPHY)).isEmpty();
    }

    @Test
    void theSpellingIsThatOfTheUnitedStates() {
        assertThat(hits(all(), SPELLING)).isEmpty();
    }

    @Test
    void firstSentencesAreDefinitions() {
        List<Text> sentences = sources().stream()
                .filter(text -> text.kind() == Kind.JAVADOC)
                .map(text -> new Text(
                        text.file(), text.kind(), text.first(), text.raw(), SourceTexts.firstSentence(text.raw())))
                .toList();
        assertThat(sentences).hasSizeGreaterThan(2_000);
        assertThat(hits(sentences, OPENINGS)).isEmpty();
    }

    /** Words of a text; code is one word. */
    private static long words(String sentence) {
        return WORD.matcher(INLINE.matcher(sentence).replaceAll("_")).results().count();
    }

    @Test
    void firstSentencesHaveAtMostTwentyFiveWords() {
        List<String> longer = new ArrayList<>();
        for (Text text : sources()) {
            String sentence = SourceTexts.firstSentence(text.raw());
            if (text.kind() == Kind.JAVADOC && words(sentence) > MOST_WORDS) {
                longer.add(text.file() + ":" + text.first() + ": " + words(sentence) + " words: " + sentence);
            }
        }
        assertThat(longer).as("split after the definition").isEmpty();
    }

    /** A noun phrase, or {@code true if}, that adds to the first sentence. */
    @Test
    void returnsAreNounPhrasesThatDoNotRepeatTheSentence() {
        List<String> faults = new ArrayList<>();
        int checked = 0;
        for (Text text : sources()) {
            String javadoc = MARGIN.matcher(text.raw()).replaceAll("").replaceAll("\\s+", " ");
            Matcher found = RETURN.matcher(javadoc);
            if (text.kind() == Kind.JAVADOC && found.find()) {
                checked++;
                String returned = found.group(1).strip();
                boolean repeats = SourceTexts.firstSentence(text.raw()).equals("Returns " + returned);
                if (repeats || returned.isEmpty() || NO_NOUN.matcher(returned).find()) {
                    faults.add(text.file() + ":" + text.first() + ": @return " + returned);
                }
            }
        }
        assertThat(faults).as("unit, limits, the reason of a missing result").isEmpty();
        assertThat(checked).isGreaterThan(900);
    }
}
