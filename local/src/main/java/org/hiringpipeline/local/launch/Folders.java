package org.hiringpipeline.local.launch;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

import org.jspecify.annotations.Nullable;

/**
 * Folder trees: finding the checkout, deleting.
 */
final class Folders {

	private Folders() {
	}

	/** The nearest folder, upwards from here, that holds the topic list. */
	static Path checkout() {
		Path here = Path.of("").toAbsolutePath();
		for (Path folder = here; folder != null; folder = folder.getParent()) {
			if (Files.exists(folder.resolve("deploy/base/topics.yaml"))) {
				return folder;
			}
		}
		throw new IllegalStateException("no checkout of the hiring pipeline at or above " + here);
	}

	/** Deletes a folder with everything in it; links are deleted, not followed. */
	static void delete(Path folder) throws IOException {
		if (!Files.exists(folder)) {
			return;
		}
		Files.walkFileTree(folder, new SimpleFileVisitor<>() {
			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
				Files.delete(file);
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
				if (failure != null) {
					throw failure;
				}
				Files.delete(visited);
				return FileVisitResult.CONTINUE;
			}
		});
	}

}
