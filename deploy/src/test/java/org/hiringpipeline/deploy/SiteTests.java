package org.hiringpipeline.deploy;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What only an operator knows is filled in by one, or nothing is applied at all. */
class SiteTests {

	private static final Pattern EXAMPLE = Pattern
		.compile("(?i)\\bexample\\b|example\\.(org|com|net)|change.?me|\\btodo\\b");

	static Stream<Arguments> files() {
		return Overlays.shipped()
			.stream()
			.flatMap((overlay) -> Stream.of("site.env", "release.env").map((file) -> Arguments.of(overlay, file)));
	}

	static Stream<String> keys() {
		return Stream.of("site.env", "release.env")
			.flatMap((file) -> Overlays.sample("production", file).stream())
			.map(SiteTests::key);
	}

	@ParameterizedTest
	@MethodSource("org.hiringpipeline.deploy.Overlays#shipped")
	void whatIsShippedCannotBeApplied(String overlay) {
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> Overlays.kustomize(DeployFiles.DEPLOY.resolve("overlays").resolve(overlay)))
			.withMessageContaining("is missing for replacement source");
	}

	@ParameterizedTest
	@MethodSource("keys")
	void everyLineHasToBeFilledIn(String key) {
		assertThatExceptionOfType(AssertionError.class).isThrownBy(
				() -> Overlays.renderFilledIn("production", (line) -> line.startsWith(key + "=") ? "#" + line : line))
			.withMessageContaining("`data." + key + "` is missing");
	}

	@ParameterizedTest
	@MethodSource("files")
	void theFilesNameEveryLine(String overlay, String file) {
		Stream<String> lines = DeployFiles.read(DeployFiles.DEPLOY.resolve("overlays").resolve(overlay).resolve(file))
			.lines();
		assertThat(lines.filter((line) -> line.matches("#?[A-Z_]+=.*"))).allMatch((line) -> line.matches("#[A-Z_]+="))
			.map((line) -> key(line.substring(1)))
			.containsExactlyElementsOf(Overlays.sample(overlay, file).stream().map(SiteTests::key).toList());
	}

	@ParameterizedTest
	@MethodSource("org.hiringpipeline.deploy.Overlays#names")
	void noExampleIsLeft(String overlay) {
		assertThat(Overlays.render(overlay)).allSatisfy((manifest) -> {
			assertThat(manifest.content().toString()).doesNotContainPattern(EXAMPLE);
			assertThat(manifest.content().toString()).doesNotContain("sit.domain", ".domain\"");
		});
	}

	@Test
	void noExampleIsWritten() {
		assertThat(DeployFiles.manifests())
			.allSatisfy((manifest) -> assertThat(manifest.content().toString()).doesNotContainPattern(EXAMPLE));
		assertThat(DeployFiles.kustomizations())
			.allSatisfy((content) -> assertThat(content.toString()).doesNotContainPattern(EXAMPLE));
	}

	/** Not in what is read while rendering, which is left out. */
	@ParameterizedTest
	@MethodSource("org.hiringpipeline.deploy.Overlays#shipped")
	void whatIsFilledInArrives(String overlay) {
		List<Manifest> rendered = Overlays.render(overlay);
		assertThat(Manifest.ofKind(rendered, "ConfigMap")).extracting(Manifest::name)
			.noneMatch((name) -> name.startsWith("site"));
		List<String> values = rendered.stream().flatMap(SiteTests::values).toList();
		assertThat(Stream.of("site.env", "release.env").flatMap((file) -> Overlays.sample(overlay, file).stream()))
			.allSatisfy((line) -> {
				String value = line.substring(line.indexOf('=') + 1);
				assertThat(values).anyMatch(
						(found) -> key(line).equals("DOMAIN") ? found.endsWith("." + value) : found.equals(value));
			});
	}

	private static Stream<String> values(Manifest manifest) {
		return Stream.concat(
				Stream.concat(manifest.at("/data").propertyStream().map(Map.Entry::getValue),
						manifest.at("/spec/hostnames").valueStream()),
				manifest.containers().map((container) -> container.path("image")))
			.map((value) -> value.asString());
	}

	private static String key(String line) {
		return line.substring(0, line.indexOf('='));
	}

}
