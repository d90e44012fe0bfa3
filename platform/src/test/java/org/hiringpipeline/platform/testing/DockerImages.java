package org.hiringpipeline.platform.testing;

import java.nio.file.Files;
import java.nio.file.Path;

import com.github.dockerjava.api.exception.DockerException;
import org.testcontainers.DockerClientFactory;

/**
 * Whether a Docker engine is there and already has an image, so that nothing is pulled
 * behind anyone's back.
 */
final class DockerImages {

	private DockerImages() {
	}

	static boolean has(String image) {
		boolean engine = System.getenv("DOCKER_HOST") != null || Files.exists(Path.of("/var/run/docker.sock"));
		if (!engine || !DockerClientFactory.instance().isDockerAvailable()) {
			return false;
		}
		try {
			DockerClientFactory.instance().client().inspectImageCmd(image).exec();
			return true;
		}
		catch (DockerException ex) {
			return false;
		}
	}

}
