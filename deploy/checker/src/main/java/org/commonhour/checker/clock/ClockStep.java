package org.commonhour.checker.clock;

import com.sun.tools.attach.AgentInitializationException;
import com.sun.tools.attach.AgentLoadException;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.objectweb.asm.ClassReader;

/** Steps the clock of another virtual machine of this user, while it runs. Needs a JDK. */
public final class ClockStep {
    private ClockStep() {}

    /**
     * Sets how far the clock of the process is off from the machine's. Returns when it is.
     *
     * @param off from the machine's true time, not from the last step
     */
    public static void of(long pid, Duration off) {
        try {
            var machine = VirtualMachine.attach(Long.toString(pid));
            try {
                machine.loadAgent(Agent.JAR.toString(), Long.toString(off.toSeconds()));
            } finally {
                machine.detach();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (AttachNotSupportedException | AgentLoadException | AgentInitializationException failed) {
            throw new IllegalStateException("The clock of process " + pid + " cannot be stepped.", failed);
        }
    }

    /** The agent as the jar that the virtual machine wants, made once. */
    private static final class Agent {
        static final Path JAR = make();

        private static Path make() {
            try {
                Path jar = Files.createTempFile("commonhour-clock-agent-", ".jar");
                jar.toFile().deleteOnExit();
                try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest())) {
                    var stepping = SteppedInstants.class.getName() + "$Stepping";
                    var visiting = SteppedInstants.class.getName() + "$1";
                    for (var name :
                            List.of(ClockAgent.class.getName(), SteppedInstants.class.getName(), stepping, visiting)) {
                        add(out, name.replace('.', '/') + ".class");
                    }
                }
                return jar;
            } catch (IOException failed) {
                throw new UncheckedIOException("The clock agent cannot be written.", failed);
            }
        }

        private static Manifest manifest() {
            var manifest = new Manifest();
            var main = manifest.getMainAttributes();
            main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
            main.putValue("Agent-Class", ClockAgent.class.getName());
            main.putValue("Can-Retransform-Classes", "true");
            main.putValue(
                    "Class-Path",
                    ClassReader.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toString());
            return manifest;
        }

        private static void add(JarOutputStream out, String entry) throws IOException {
            out.putNextEntry(new JarEntry(entry));
            try (InputStream code =
                    Objects.requireNonNull(ClockStep.class.getClassLoader().getResourceAsStream(entry), entry)) {
                code.transferTo(out);
            }
            out.closeEntry();
        }
    }
}
