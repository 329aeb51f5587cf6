// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli;

/** Scripts that read and measure an open page from within. Those that look for faults return a line for each. */
final class PageScripts {

    private PageScripts() {}

    /** The texts of the table as they are seen: the header, then the rows. */
    static final String TABLE = """
            return [...document.querySelectorAll('table.page tr')]
              .map(row => [...row.cells].map(cell => (cell.querySelector('bdi') && !cell.querySelector('small') ? cell.querySelector('bdi').textContent
                : cell.matches('.name') ? cell.querySelector('bdi').textContent : [...cell.childNodes].filter(n => n.nodeType === 3).map(n => n.data).join('')).replace(/\\s+/g, ' ').trim()));
            """;

    /** Texts whose contrast with what lies behind them is below 4.5, by the formula of the Web Content Accessibility Guidelines 2. */
    static final String LOW_CONTRAST = """
            const numbers = colour => (colour.match(/[0-9.]+/g) || []).map(Number);
            const opaque = colour => { const c = numbers(colour); return c.length === 3 || (c.length === 4 && c[3] === 1); };
            const light = colour => {
              const [r, g, b] = numbers(colour).map(v => v / 255).map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
              return 0.2126 * r + 0.7152 * g + 0.0722 * b;
            };
            const behind = element => {
              for (let e = element; e; e = e.parentElement) {
                const colour = getComputedStyle(e).backgroundColor;
                if (opaque(colour)) return colour;
              }
              return 'rgb(255, 255, 255)';
            };
            const shades = element => {
              const svg = element.closest('svg');
              const box = element.getBoundingClientRect();
              return svg ? [...svg.querySelectorAll('rect')].filter(rect => {
                const r = rect.getBoundingClientRect();
                return r.left < box.right && box.left < r.right && r.top < box.bottom && box.top < r.bottom;
              }).map(rect => getComputedStyle(rect).fill) : [];
            };
            document.querySelectorAll('details').forEach(d => d.open = true);
            const faults = [];
            let checked = 0;
            const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            while (texts.nextNode()) {
              const element = texts.currentNode.parentElement;
              if (!texts.currentNode.data.trim() || element.localName === 'title' || element.closest('.hidden, .skip, .spc')) continue;
              checked++;
              const style = getComputedStyle(element);
              const ink = element.closest('svg') ? style.fill : style.color;
              for (const paper of [behind(element), ...shades(element)]) {
                const [a, b] = [light(ink), light(paper)];
                const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
                if (!(contrast >= 4.5) || !opaque(ink) || style.opacity !== '1') {
                  faults.push(texts.currentNode.data + ': ' + ink + ' on ' + paper + ' is ' + contrast);
                }
              }
            }
            return checked === 0 ? ['no text was found'] : faults;
            """;

    /** Texts of drawings that lie on each other or outside their drawing. */
    static final String OVERLAPS = """
            const faults = [];
            let checked = 0;
            for (const svg of document.querySelectorAll('svg.chart')) {
              const frame = svg.getBoundingClientRect();
              const texts = [...svg.querySelectorAll('text')].map(t => ({name: t.firstChild.data, box: t.getBoundingClientRect()}));
              texts.forEach((a, i) => {
                checked++;
                if (a.box.left < frame.left - 1 || a.box.right > frame.right + 1 || a.box.top < frame.top - 1 || a.box.bottom > frame.bottom + 1) {
                  faults.push(a.name + ' leaves the drawing');
                }
                for (const b of texts.slice(i + 1)) {
                  const width = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
                  const height = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
                  if (width > 1 && height > 3) faults.push(a.name + ' lies on ' + b.name);
                }
              });
            }
            return checked === 0 ? ['no text was found'] : faults;
            """;

    /** What is wider than the window without standing in a box that scrolls by itself. */
    static final String OVERFLOW = """
            const width = document.documentElement.clientWidth;
            const parts = [...document.body.querySelectorAll('*')].filter(e => !e.closest('.scroll:not(.table), svg, .hidden, .skip, thead'));
            const faults = parts.filter(e => e.getBoundingClientRect().right > width + 1).map(e => e.localName + ' ' + e.className);
            if (parts.length === 0) faults.push('nothing was found');
            if (document.documentElement.scrollWidth > width) faults.push('the page is ' + document.documentElement.scrollWidth);
            if (width > window.innerWidth) faults.push('the window is ' + window.innerWidth);
            return faults;
            """;

    /** What of a printed page is smaller than 8 points in its tables, breaks a word, is wider than the paper, or is cut off in a card. */
    static final String SMALL_PRINT = """
            const faults = [];
            const paper = document.documentElement.clientWidth;
            if (document.documentElement.scrollWidth > paper) faults.push('the page is ' + document.documentElement.scrollWidth + ' wide');
            let checked = 0;
            const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            while (texts.nextNode()) {
              const e = texts.currentNode.parentElement;
              if (!texts.currentNode.data.trim() || !e.closest('table') || e.closest('svg, sup, .hidden') || !e.getClientRects().length) continue;
              checked++;
              const size = parseFloat(getComputedStyle(e).fontSize);
              if (size < 8 / 72 * 96 - 0.01) faults.push(e.textContent + ' has ' + size + ' px');
            }
            for (const head of document.querySelectorAll('.grid th, .page thead th')) {
              if (head.scrollWidth > head.clientWidth + 1) faults.push(head.textContent + ' needs ' + head.scrollWidth + ' px of ' + head.clientWidth);
            }
            for (const card of document.querySelectorAll('article.indicator')) {
              const bottom = card.getBoundingClientRect().bottom;
              const narrative = card.querySelector('.narrative').getBoundingClientRect();
              if (narrative.bottom > bottom + 1) faults.push(card.id + ' is cut off at ' + narrative.bottom + ' of ' + bottom);
            }
            return checked === 0 ? ['no text was found'] : faults;
            """;

    /** Headings of tables whose words do not fit their columns, so that they lie on others. */
    static final String TOUCHING_HEADS = """
            const faults = [];
            let checked = 0;
            for (const line of document.querySelectorAll('.grid thead tr, .page thead tr')) {
              checked++;
              const heads = [...line.cells].filter(c => c.offsetWidth > 1).map(c => {
                const range = document.createRange();
                range.selectNodeContents(c);
                return {text: c.textContent, box: range.getBoundingClientRect()};
              });
              heads.slice(1).forEach((b, i) => {
                if (b.box.left - heads[i].box.right < 3) faults.push(heads[i].text + ' touches ' + b.text);
              });
            }
            return checked === 0 ? ['no head was found'] : faults;
            """;

    /** How many milliseconds the page took from the start of its loading to the end. */
    static final String TIME = "return performance.getEntriesByType('navigation')[0].loadEventEnd;";
}
