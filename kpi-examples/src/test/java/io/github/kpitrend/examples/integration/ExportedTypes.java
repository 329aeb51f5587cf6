// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.examples.integration;

import io.github.kpitrend.Plain;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The public types of kpi-core, found in its classes or its jar. */
final class ExportedTypes {

    private static final String ROOT = "io.github.kpitrend.";

    private ExportedTypes() {}

    /** Returns every exported class and record that has a plain form. */
    static List<Class<? extends Plain>> withPlainForm() {
        List<Class<? extends Plain>> types = new ArrayList<>();
        for (Class<?> type : all()) {
            if (Plain.class.isAssignableFrom(type) && !type.isInterface()) {
                types.add(type.asSubclass(Plain.class));
            }
        }
        return types;
    }

    /** Returns every exported type, in the order of names. */
    static List<Class<?>> all() {
        List<Class<?>> types = new ArrayList<>();
        for (String name : names()) {
            Class<?> type = load(name);
            if (isPublic(type)) {
                types.add(type);
            }
        }
        return types;
    }

    private static boolean isPublic(Class<?> type) {
        boolean outer = type.getEnclosingClass() == null || isPublic(type.getEnclosingClass());
        return outer && Modifier.isPublic(type.getModifiers());
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> names() {
        try {
            Path place = Path.of(Plain.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isDirectory(place)) {
                return names(place);
            }
            try (FileSystem jar = FileSystems.newFileSystem(URI.create("jar:" + place.toUri()), Map.of())) {
                return names(jar.getPath("/"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> names(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.endsWith(".class") && !file.contains("-info"))
                    .map(file ->
                            file.substring(0, file.length() - ".class".length()).replace('/', '.'))
                    .filter(name -> name.startsWith(ROOT) && !name.startsWith(ROOT + "internal."))
                    .sorted()
                    .toList();
        }
    }
}
