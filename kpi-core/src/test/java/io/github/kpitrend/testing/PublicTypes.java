// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.testing;

import io.github.kpitrend.series.MonthlySeries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Executable;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the exported packages make public, found in the compiled classes. */
public final class PublicTypes {

    private static final String ROOT = "io.github.kpitrend.";

    private PublicTypes() {}

    /** The folder of the compiled classes. */
    public static Path classes() {
        try {
            return Path.of(MonthlySeries.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    public static List<Class<?>> all() {
        List<Class<?>> types = new ArrayList<>();
        Path root = classes();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.sorted().toList()) {
                String name = root.relativize(file)
                        .toString()
                        .replace(file.getFileSystem().getSeparator(), ".");
                boolean candidate = name.startsWith(ROOT)
                        && name.endsWith(".class")
                        && !name.startsWith(ROOT + "internal.")
                        && !name.contains("-info");
                if (candidate) {
                    Class<?> type = Class.forName(name.substring(0, name.length() - ".class".length()));
                    if (isPublic(type)) {
                        types.add(type);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
        if (types.size() < 50) {
            throw new IllegalStateException("only " + types.size() + " public types in " + root);
        }
        return types;
    }

    private static boolean isPublic(Class<?> type) {
        boolean outer = type.getEnclosingClass() == null || isPublic(type.getEnclosingClass());
        return outer && Modifier.isPublic(type.getModifiers()) && !type.isAnonymousClass();
    }

    /** The constructors and methods that a type declares for everybody, but {@code equals}. */
    public static List<Executable> executables(Class<?> type) {
        List<Executable> all = new ArrayList<>(List.of(type.getConstructors()));
        Stream.of(type.getMethods())
                .filter(method -> method.getDeclaringClass() == type && !method.isBridge() && !method.isSynthetic())
                .filter(method -> !method.getName().equals("equals") && !Modifier.isAbstract(method.getModifiers()))
                .forEach(all::add);
        return all;
    }
}
