package org.commonhour.bench.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Cores used by each party, from Linux' accounting of processes. */
public final class CpuMeter {
    private static final double TICKS_PER_SECOND = 100;
    private static final int USER_TIME = 11;
    private static final int SYSTEM_TIME = 12;
    private static final int CHILDREN_USER_TIME = 13;
    private static final int CHILDREN_SYSTEM_TIME = 14;

    private final long postmaster;
    private final long kafka;
    private final long service;

    /** @param postmaster the process that all of PostgreSQL's others come from */
    public CpuMeter(long postmaster, long kafka, long service) {
        this.postmaster = postmaster;
        this.kafka = kafka;
        this.service = service;
    }

    /** Processor time used so far, in seconds. */
    public record Reading(
            long atNanos, double service, double postgres, double kafka, double generator, double machine) {

        /** The cores that each used since an earlier reading; foreign is what nobody of ours has used. */
        public Cores since(Reading earlier) {
            double seconds = (atNanos - earlier.atNanos) / 1e9;
            double ours = service
                    + postgres
                    + kafka
                    + generator
                    - earlier.service
                    - earlier.postgres
                    - earlier.kafka
                    - earlier.generator;
            return new Cores(
                    (service - earlier.service) / seconds,
                    (postgres - earlier.postgres) / seconds,
                    (kafka - earlier.kafka) / seconds,
                    (generator - earlier.generator) / seconds,
                    Math.max(0, machine - earlier.machine - ours) / seconds);
        }
    }

    /** Reads all meters. */
    public Reading read() {
        // What a backend used is its postmaster's once it has ended.
        double postgres = own(postmaster, true)
                + ProcessHandle.of(postmaster).stream()
                        .flatMap(ProcessHandle::children)
                        .mapToDouble(child -> own(child.pid(), false))
                        .sum();
        return new Reading(
                System.nanoTime(),
                own(service, false),
                postgres,
                own(kafka, false),
                own(ProcessHandle.current().pid(), true),
                machine());
    }

    private static double own(long pid, boolean withEndedChildren) {
        String stat = read(Path.of("/proc/" + pid + "/stat"));
        if (stat.isEmpty()) {
            return 0;
        }
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        long ticks = Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[SYSTEM_TIME]);
        if (withEndedChildren) {
            ticks += Long.parseLong(fields[CHILDREN_USER_TIME]) + Long.parseLong(fields[CHILDREN_SYSTEM_TIME]);
        }
        return ticks / TICKS_PER_SECOND;
    }

    /** All that is not idle or waiting for a disk, with what the hypervisor took away. */
    private static double machine() {
        String[] fields =
                read(Path.of("/proc/stat")).lines().findFirst().orElseThrow().split(" +");
        return Stream.of(1, 2, 3, 6, 7, 8)
                        .mapToLong(index -> Long.parseLong(fields[index]))
                        .sum()
                / TICKS_PER_SECOND;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException ended) {
            return "";
        } catch (IOException failure) {
            if (String.valueOf(failure.getMessage()).contains("No such process")) {
                return "";
            }
            throw new UncheckedIOException(failure);
        }
    }
}
