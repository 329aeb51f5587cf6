// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.cli;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/** Pictures of a whole page, taken in parts that a browser can hold, and what of them is blank. */
final class Capture {

    /** Browsers draw no picture that is higher than 16,384 pixels. */
    private static final int PART = 8_000;

    private final int height;
    private final int blankFrom;
    private final int blankTo;

    private Capture(int height, int blankFrom, int blankTo) {
        this.height = height;
        this.blankFrom = blankFrom;
        this.blankTo = blankTo;
    }

    /** Takes pictures of the page that is open, from its top to its bottom, and looks for the highest band of one color. */
    static Capture of(Browser browser) throws IOException {
        // A window without a scroll bar is as wide as the picture, so that taking it changes no height.
        browser.command("Emulation.setScrollbarsHidden", Map.of("hidden", true));
        int width = ((Number) browser.run("return document.documentElement.clientWidth")).intValue();
        int height = ((Number) browser.run("return document.documentElement.scrollHeight")).intValue();
        int from = 0;
        int most = 0;
        int mostTo = 0;
        int color = 0;
        for (int top = 0; top < height; top += PART) {
            BufferedImage part = part(browser, width, top, Math.min(PART, height - top));
            for (int y = 0; y < part.getHeight(); y++) {
                int first = part.getRGB(0, y);
                boolean goesOn = y + top > 0 && first == color;
                for (int x = 1; x < part.getWidth() && goesOn; x++) {
                    goesOn = part.getRGB(x, y) == first;
                }
                color = first;
                if (!goesOn) {
                    from = y + top + 1;
                } else if (y + top + 1 - from > most) {
                    most = y + top + 1 - from;
                    mostTo = y + top + 1;
                }
            }
        }
        return new Capture(height, mostTo - most, mostTo);
    }

    private static BufferedImage part(Browser browser, int width, int top, int height) throws IOException {
        Map<String, Object> clip = Map.of("x", 0, "y", top, "width", width, "height", height, "scale", 1);
        String data = (String) browser.command(
                        "Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true, "clip", clip))
                .get("data");
        return ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(data)));
    }

    int height() {
        return height;
    }

    /** Returns how high the highest band is on which there is nothing to see. */
    int blank() {
        return blankTo - blankFrom;
    }

    @Override
    public String toString() {
        return height + " pixels high, the highest blank band from " + blankFrom + " to " + blankTo;
    }
}
