// SPDX-License-Identifier: Apache-2.0
// Copyright the kpi-core authors
package io.github.kpitrend.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/**
 * Loads the classes of the library once more, changed so that each call of a method and each jump, hence each pass of a loop, counts a step. The
 * library itself stays as it is, and what the JDK does inside is not counted.
 */
public final class CountingLoader extends ClassLoader {

    private static final String LIBRARY = "io.github.kpitrend.";
    private static final String COUNTER = Steps.class.getName();

    /** The counter of the classes that one loader loads; each loader has one. */
    public static final class Steps {

        /** The steps taken so far. */
        public static long taken;

        private Steps() {}

        /** Counts a step. */
        public static void count() {
            taken++;
        }
    }

    /** A loader that has taken no steps. */
    public CountingLoader() {
        super(CountingLoader.class.getClassLoader());
    }

    /** Returns the steps that some work of classes of this loader takes. */
    public long steps(Runnable work) {
        try {
            java.lang.reflect.Field taken = loadClass(COUNTER).getField("taken");
            long before = taken.getLong(null);
            work.run();
            return taken.getLong(null) - before;
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** Returns an instance of a class, loaded by this loader, as a type of the JDK. */
    public <T> T make(Class<? extends T> type, Class<T> as) {
        try {
            return as.cast(loadClass(type.getName()).getConstructor().newInstance());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(LIBRARY)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? define(name) : loaded;
        }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        try (InputStream file = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (file == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] bytes = file.readAllBytes();
            byte[] changed = name.equals(COUNTER) ? bytes : counting(bytes);
            return defineClass(name, changed, 0, changed.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] counting(byte[] bytes) {
        ClassWriter writer = new ClassWriter(0);
        new ClassReader(bytes)
                .accept(
                        new ClassVisitor(Opcodes.ASM9, writer) {
                            @Override
                            public MethodVisitor visitMethod(
                                    int access, String name, String type, String generic, String[] thrown) {
                                return new Counting(super.visitMethod(access, name, type, generic, thrown));
                            }
                        },
                        0);
        return writer.toByteArray();
    }

    /** Adds a call before the first instruction and before each jump; it takes nothing from the stack and leaves nothing there. */
    private static final class Counting extends MethodVisitor {

        Counting(MethodVisitor next) {
            super(Opcodes.ASM9, next);
        }

        private void count() {
            super.visitMethodInsn(Opcodes.INVOKESTATIC, COUNTER.replace('.', '/'), "count", "()V", false);
        }

        @Override
        public void visitCode() {
            super.visitCode();
            count();
        }

        @Override
        public void visitJumpInsn(int opcode, Label target) {
            count();
            super.visitJumpInsn(opcode, target);
        }
    }
}
