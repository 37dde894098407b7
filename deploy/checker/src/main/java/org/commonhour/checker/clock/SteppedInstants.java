package org.commonhour.checker.clock;

import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Rewrites {@code Clock.currentInstant()} so that it adds the seconds of a system property to what it returns. */
final class SteppedInstants implements ClassFileTransformer {
    static final String PROPERTY = "commonhour.clock.step.seconds";

    @Override
    public byte @Nullable [] transform(
            @Nullable ClassLoader loader,
            String name,
            @Nullable Class<?> type,
            @Nullable ProtectionDomain domain,
            byte[] code) {
        if (!name.equals("java/time/Clock")) {
            return null;
        }
        var reader = new ClassReader(code);
        var writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        reader.accept(
                new ClassVisitor(Opcodes.ASM9, writer) {
                    @Override
                    public MethodVisitor visitMethod(
                            int access, String method, String descriptor, String signature, String[] exceptions) {
                        var found = super.visitMethod(access, method, descriptor, signature, exceptions);
                        return method.equals("currentInstant") ? new Stepping(found) : found;
                    }
                },
                0);
        return writer.toByteArray();
    }

    /** Before the instant is returned: {@code plusSeconds(Long.getLong(PROPERTY, 0).longValue())}. */
    private static final class Stepping extends MethodVisitor {
        Stepping(MethodVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public void visitInsn(int opcode) {
            if (opcode == Opcodes.ARETURN) {
                visitLdcInsn(PROPERTY);
                super.visitInsn(Opcodes.LCONST_0);
                visitMethodInsn(
                        Opcodes.INVOKESTATIC,
                        "java/lang/Long",
                        "getLong",
                        "(Ljava/lang/String;J)Ljava/lang/Long;",
                        false);
                visitMethodInsn(Opcodes.INVOKEVIRTUAL, "java/lang/Long", "longValue", "()J", false);
                visitMethodInsn(
                        Opcodes.INVOKEVIRTUAL, "java/time/Instant", "plusSeconds", "(J)Ljava/time/Instant;", false);
            }
            super.visitInsn(opcode);
        }
    }
}
