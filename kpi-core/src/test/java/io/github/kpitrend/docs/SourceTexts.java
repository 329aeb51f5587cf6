// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The texts of sources: Javadoc, string literals, prose of documents; code inside them is blotted out, so that positions stay. */
final class SourceTexts {

    /** A piece of text. {@code first} is the number of its first line; {@code raw} has the code, {@code prose} has not. */
    record Text(Path file, Kind kind, int first, String raw, String prose) {

        int lineOf(int index) {
            return first
                    + (int) prose.substring(0, index)
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
        }
    }

    enum Kind {
        JAVADOC,
        LITERAL,
        DOCUMENT
    }

    private static final Pattern TOKENS = Pattern.compile(
            "(?s)/\\*.*?\\*/|//[^\\n]*|\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])*'");
    private static final Pattern MARGIN = Pattern.compile("(?m)^[ \\t]*(?:/\\*\\*|\\*/|\\*)|\\*/$");
    private static final Pattern BLOCK =
            Pattern.compile("(?s)<pre>.*?</pre>|\\{@snippet.*?\\n\\s*\\}|\\{@snippet[^\\n]*\\}");
    private static final Pattern INLINE =
            Pattern.compile("\\{@(?:code|link|linkplain|value|literal)\\s(?:[^{}]|\\{[^{}]*\\})*\\}");
    private static final Pattern FENCE = Pattern.compile("(?ms)^```.*?^```|^ {4}[^\\n]*$|`[^`\\n]*`|\\]\\([^)]*\\)");

    private SourceTexts() {}

    static List<Text> ofSources(Path root) {
        List<Text> texts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
                texts.addAll(ofSource(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static List<Text> ofSource(Path file) {
        String source = read(file);
        List<Text> texts = new ArrayList<>();
        Matcher tokens = TOKENS.matcher(source);
        while (tokens.find()) {
            String token = tokens.group();
            int line = 1
                    + (int) source.substring(0, tokens.start())
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
            if (token.startsWith("/**")) {
                texts.add(new Text(file, Kind.JAVADOC, line, token, prose(token)));
            } else if (token.startsWith("\"")) {
                texts.add(new Text(file, Kind.LITERAL, line, token, token));
            }
        }
        return texts;
    }

    /** Returns the comment of the type that a file declares. */
    static Optional<String> ofType(Path file, String name) {
        Matcher type = Pattern.compile(
                        "(?s)(/\\*\\*(?:(?!\\*/).)*\\*/)\\s*(?:@[^\\n]*\\n\\s*)*public [^{;]*\\b" + name + "\\b")
                .matcher(read(file));
        return type.find() ? Optional.of(type.group(1)) : Optional.empty();
    }

    static Text ofDocument(Path file) {
        String source = read(file);
        return new Text(file, Kind.DOCUMENT, 1, source, blot(source, FENCE, code -> code.replaceAll("[^\\n]", "_")));
    }

    /** Returns the first sentence of a Javadoc comment, on one line, with its code. */
    static String firstSentence(String javadoc) {
        String text = MARGIN.matcher(javadoc).replaceAll("").strip().replaceAll("\\s+", " ");
        Matcher end = Pattern.compile("\\.(?: |$)(?![a-z])|(?= <p>| <ul>| <table| @\\w|\\{@snippet)")
                .matcher(text);
        int from = 0;
        while (end.find(from)) {
            String head = text.substring(0, end.start());
            if (count(head, '{') == count(head, '}')) {
                return head;
            }
            from = end.end() + 1;
            if (from > text.length()) {
                break;
            }
        }
        return text;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    private static String prose(String javadoc) {
        String text = blot(javadoc, MARGIN, margin -> " ".repeat(margin.length()));
        text = blot(text, BLOCK, code -> code.replaceAll("[^\\n]", " "));
        return blot(text, INLINE, code -> code.replaceAll("[^\\n]", "_"));
    }

    private static String blot(String text, Pattern pattern, UnaryOperator<String> blotted) {
        return pattern.matcher(text).replaceAll(found -> Matcher.quoteReplacement(blotted.apply(found.group())));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
