// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli.output.html;

import java.util.List;
import java.util.stream.Stream;

/** Names and comments that try to be more than text. */
final class Hostile {

    private static final String NUL = "\0";

    private Hostile() {}

    static Stream<String> texts() {
        return List.of(
                "<script>alert(1)</script>",
                "</script><script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<svg onload=alert(1)>",
                "</svg><script>alert(1)</script>",
                "<svg><title><script>alert(1)</script></title></svg>",
                "</title><script>alert(1)</script>",
                "</style><script>alert(1)</script>",
                "</textarea><b>",
                "</td></tr></table><h1>",
                "</bdi></section></main>",
                "</text><text>",
                "<style>body{display:none}</style>",
                "<iframe src=\"javascript:alert(1)\"></iframe>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "javascript:alert(1)",
                "data:text/html,<script>alert(1)</script>",
                "\" onmouseover=\"alert(1)",
                "' onfocus='alert(1)' autofocus='",
                "x onclick=alert(1) y",
                "\"><b>",
                "'><b>",
                "`><b>",
                "&lt;b&gt; &amp; &quot; &#60; &#x3c;",
                "&unknown; &amp &; &#0; &#xD800;",
                "<![CDATA[ <b> ]]>",
                "]]>",
                "<!--",
                "--><b>",
                "<!-- --!> <b>",
                "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>&x;",
                "<?xml version=\"1.0\"?>",
                "<?php echo 1 ?>",
                "{{7*7}} ${7*7} #{7*7} <%= 7*7 %>",
                "=cmd|' /C calc'!A0",
                "a\tb\nc\rd\r\ne",
                "a" + NUL + "b\u0001\u0008\u000b\u000c\u001f\u007f",
                "\u0080\u0085\u009f\u00a0\u00ad",
                "\ufffe\uffff\ufdd0 noncharacters",
                "\ud800 lone \udc00 surrogates \udbff",
                "\u202egnirts desrever\u202c \u2066\u2067\u2069",
                "\u200e\u200f\u061c\u200b\u200d\ufeff",
                "\u05e9\u05dc\u05d5\u05dd <b> \u0645\u0631\u062d\u0628\u0627",
                "\u2028\u2029 separators",
                "\ud83d\ude00 \ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d\udc67 \ud83c\uddec\ud83c\udde7",
                "Z\u0351\u036b\u0343\u036a\u0302\u036b\u033d\u034f\u0334\u0319\u0324\u031e\u0349\u035a\u032f\u031e\u0320\u034d",
                "\u652f\u63f4\u8a55\u4fa1\uff1cscript\uff1e",
                "<".repeat(50),
                "&".repeat(50),
                "x".repeat(10_000),
                "<b> ".repeat(2_500),
                "\u652f".repeat(10_000),
                "\\\" \\u003cscript\\u003e %3Cscript%3E +ADw-script+AD4-",
                "  leading and trailing blanks  ")
                .stream();
    }

    /** Returns the text as a page shows it: what XML cannot hold as the replacement character. */
    static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            boolean control = c < ' ' && c != '\t' && c != '\n' && c != '\r';
            boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
            shown.appendCodePoint(control || surrogate || c == 0xfffe || c == 0xffff ? 0xfffd : c);
            i += Character.charCount(c);
        }
        return shown.toString();
    }
}
