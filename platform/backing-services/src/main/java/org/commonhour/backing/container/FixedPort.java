package org.commonhour.backing.container;

import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports.Binding;
import org.commonhour.backing.process.Ports;
import org.testcontainers.containers.GenericContainer;

/** Publishes a container's port under a number that stays when the container is killed and started again. */
record FixedPort(int number, int inside) {
    static FixedPort free(int inside) {
        return new FixedPort(Ports.free(), inside);
    }

    void publish(CreateContainerCmd command) {
        HostConfig config = command.getHostConfig();
        if (config == null) {
            config = new HostConfig();
        }
        command.withHostConfig(
                config.withPortBindings(new PortBinding(Binding.bindPort(number), ExposedPort.tcp(inside))));
    }

    void kill(GenericContainer<?> container) {
        container.getDockerClient().killContainerCmd(container.getContainerId()).exec();
    }

    void restart(GenericContainer<?> container) {
        var client = container.getDockerClient();
        String id = container.getContainerId();
        Boolean running = client.inspectContainerCmd(id).exec().getState().getRunning();
        if (Boolean.TRUE.equals(running)) {
            client.stopContainerCmd(id).exec();
        }
        client.startContainerCmd(id).exec();
    }
}
