package org.commonhour.local.stack;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.commonhour.backing.process.ServerProcess;

/**
 * How a part is started and ended.
 *
 * @param after the parts that must be ready before it starts for the first time
 * @param ready whether it serves now; asked again and again, so it answers within a second or two
 * @param stopSignal the signal that ends it in good order
 */
public record PartPlan(
        Part part,
        List<Part> after,
        Supplier<ServerProcess.Command> command,
        BooleanSupplier ready,
        String stopSignal) {}
