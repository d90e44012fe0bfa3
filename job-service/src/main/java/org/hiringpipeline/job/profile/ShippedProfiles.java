package org.hiringpipeline.job.profile;

import java.io.IOException;
import java.util.Objects;

import tools.jackson.dataformat.yaml.YAMLMapper;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Puts the roles that are shipped into the catalogue, unless they are there: what a
 * recruiter has changed stays.
 */
@Component
class ShippedProfiles implements ApplicationRunner {

	private static final String FILES = "classpath:profiles/*.yaml";

	private final AddProfile add;

	private final ResourcePatternResolver resources;

	ShippedProfiles(AddProfile add, ResourcePatternResolver resources) {
		this.add = add;
		this.resources = resources;
	}

	@Override
	public void run(ApplicationArguments arguments) throws IOException {
		for (var file : this.resources.getResources(FILES)) {
			this.add.add(id(file), read(file));
		}
	}

	static ProfileContent read(Resource file) throws IOException {
		try (var input = file.getInputStream()) {
			return YAMLMapper.shared().readValue(input, ProfileContent.class);
		}
	}

	private static String id(Resource file) {
		return Objects.requireNonNull(file.getFilename()).replace(".yaml", "");
	}

}
