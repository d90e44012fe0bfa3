package org.hiringpipeline.platform.http.openapi;

import java.util.List;

import org.hiringpipeline.platform.sample.SampleClient;
import org.hiringpipeline.platform.sample.SampleTest;
import org.hiringpipeline.platform.testing.contract.Documented;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.converter.json.AbstractJsonHttpMessageConverter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

import static org.assertj.core.api.Assertions.assertThat;

@SampleTest
class OpenApiTests {

	@Autowired
	SampleClient client;

	@Autowired
	RequestMappingHandlerAdapter adapter;

	private JsonNode document() {
		return this.client.get("/v3/api-docs").json();
	}

	private static List<String> names(JsonNode parameters) {
		return parameters.valueStream().map((parameter) -> parameter.path("name").stringValue()).toList();
	}

	@Test
	void theFrameNamesTheServiceAndNotThisRun() {
		JsonNode document = document();
		assertThat(document.path("openapi").stringValue()).startsWith("3.1");
		assertThat(document.at("/info/title").stringValue()).isEqualTo("sample");
		assertThat(document.at("/info/version").stringValue()).isEqualTo("1");
		assertThat(document.at("/components/securitySchemes/bearer/scheme").stringValue()).isEqualTo("bearer");
		assertThat(document.toString()).doesNotContain("localhost").doesNotContain("/error");
	}

	@Test
	void theDocumentIsSortedAndTheSameEveryTime() {
		assertThat(this.client.get("/v3/api-docs").response().body())
			.isEqualTo(this.client.get("/v3/api-docs").response().body());
		assertThat(List.copyOf(document().path("paths").propertyNames())).isSorted();
		assertThat(List.copyOf(document().at("/components/schemas").propertyNames())).isSorted()
			.contains("Problem", "Thing");
	}

	@Test
	void whatTheChassisAddsIsDocumented() {
		JsonNode things = document().path("paths").path("/v1/things");
		assertThat(names(things.at("/get/parameters"))).contains("limit", "cursor", "level");
		assertThat(names(things.at("/post/parameters"))).containsExactly("Idempotency-Key");
		assertThat(things.at("/post/responses").propertyNames()).contains("400", "401", "403", "409", "413", "422");
		assertThat(document().path("paths").path("/v1/things/{id}").at("/put/responses").propertyNames())
			.contains("404", "412", "428");
		assertThat(things.at("/post/responses/422/content/application~1problem+json/schema/$ref").stringValue())
			.isEqualTo("#/components/schemas/Problem");
		assertThat(document().path("paths").path("/v1/caller").at("/get/parameters").size()).isEqualTo(1);
	}

	@Test
	void headersOfAnswersAreDocumented() {
		JsonNode paths = document().path("paths");
		JsonNode created = paths.path("/v1/things").at("/post/responses/201/headers");
		assertThat(created.propertyNames()).containsExactlyInAnyOrder("ETag", "Idempotency-Replayed", "Location");
		assertThat(created.at("/Location/required").booleanValue()).isTrue();
		assertThat(paths.path("/v1/things").at("/post/responses/503/headers/Retry-After/required").booleanValue())
			.isTrue();
		assertThat(paths.path("/v1/things/{id}").at("/put/responses/200/headers").propertyNames())
			.containsExactly("ETag");
	}

	@Test
	void ifMatchIsRequiredAlthoughTheMethodTakesItsAbsence() {
		JsonNode ifMatch = document().path("paths")
			.path("/v1/things/{id}")
			.at("/put/parameters")
			.valueStream()
			.filter((parameter) -> parameter.path("name").stringValue().equals("If-Match"))
			.findFirst()
			.orElseThrow();
		assertThat(ifMatch.path("required").booleanValue()).isTrue();
		assertThat(ifMatch.path("description").stringValue()).contains("412");
	}

	@Test
	void rolesAreDocumented() {
		JsonNode marked = document().path("paths").path("/v1/marked").path("get");
		assertThat(texts(marked.path("x-required-roles"))).containsExactly("marker");
		assertThat(marked.path("description").stringValue()).isEqualTo("For the role marker.");
		assertThat(document().path("paths").path("/v1/caller").path("get").has("x-required-roles")).isFalse();
	}

	@Test
	void theTypesOfProblemsArePublished() {
		JsonNode document = document();
		List<String> known = texts(document.at("/components/schemas/Problem/properties/type/x-extensible-enum"));
		assertThat(known).contains("urn:hiringpipeline:problem:stale-version",
				"urn:hiringpipeline:problem:idempotency-key-reused");
		assertThat(document.path("x-problem-types").valueStream().map((type) -> type.path("type").stringValue()))
			.containsExactlyElementsOf(known);
		assertThat(document.path("x-problem-types").valueStream())
			.allSatisfy((type) -> assertThat(type.path("meaning").stringValue()).isNotBlank())
			.anySatisfy((type) -> assertThat(type.path("status").intValue()).isEqualTo(412));
	}

	@Test
	void aMergePatchHasTheFieldsOfWhatItChanges() {
		JsonNode document = document();
		JsonNode patch = document.path("paths").path("/v1/things/{id}").at("/patch/requestBody/content");
		assertThat(patch.propertyNames()).containsExactly("application/merge-patch+json");
		assertThat(patch.at("/application~1merge-patch+json/schema/$ref").stringValue())
			.isEqualTo("#/components/schemas/ThingPatch");
		JsonNode schema = document.at("/components/schemas/ThingPatch");
		assertThat(schema.has("required")).isFalse();
		assertThat(schema.path("properties").propertyNames())
			.containsExactlyInAnyOrderElementsOf(document.at("/components/schemas/Thing/properties").propertyNames());
		assertThat(texts(schema.at("/properties/count/type"))).containsExactlyInAnyOrder("integer", "null");
		assertThat(schema.at("/properties/parts/items/$ref").stringValue()).isEqualTo("#/components/schemas/PartInput");
		assertThat(texts(document.at("/components/schemas/Thing/required"))).contains("count");
	}

	@Test
	void listsOfValuesAreOpenInAnswersAndClosedInRequests() {
		JsonNode document = document();
		JsonNode change = document.path("paths").path("/v1/things/{id}").path("put");
		assertThat(change.at("/requestBody/content/application~1json/schema/$ref").stringValue())
			.isEqualTo("#/components/schemas/ThingInput");
		assertThat(change.at("/responses/200/content/application~1json/schema/$ref").stringValue())
			.isEqualTo("#/components/schemas/Thing");
		JsonNode schemas = document.at("/components/schemas");
		assertThat(texts(schemas.at("/Thing/properties/level/x-extensible-enum"))).containsExactly("LOW", "HIGH");
		assertThat(schemas.at("/Thing/properties/parts/items/$ref").stringValue())
			.isEqualTo("#/components/schemas/Part");
		assertThat(texts(schemas.at("/Part/properties/levels/items/x-extensible-enum"))).containsExactly("LOW", "HIGH");
		assertThat(texts(schemas.at("/ThingInput/properties/level/enum"))).containsExactly("LOW", "HIGH");
		assertThat(schemas.at("/ThingInput/properties/parts/items/$ref").stringValue())
			.isEqualTo("#/components/schemas/PartInput");
		assertThat(texts(schemas.at("/PartInput/properties/levels/items/enum"))).containsExactly("LOW", "HIGH");
		assertThat(schemas.at("/ThingPatch/properties/level/enum").toString()).isEqualTo("[\"LOW\",\"HIGH\",null]");
		assertThat(schemas.propertyNames()).doesNotContain("MadeInput");
		assertThat(Documented.wrongLists(document.toString())).isEmpty();
	}

	@Test
	void patternsAreAnchoredAndKnowNoUnicodeProperties() {
		assertThat(PortablePatterns.portable("[^\\p{Cc}]*")).isEqualTo("^[^\\u0000-\\u001f\\u007f-\\u009f]*$");
		assertThat(PortablePatterns.portable("a|b")).isEqualTo("^(?:a|b)$");
		assertThat(PortablePatterns.portable("^a$")).isEqualTo("^a$");
		assertThat(document().at("/components/schemas/Part/properties/name/pattern").stringValue())
			.isEqualTo("^[^\\u0000-\\u001f\\u007f-\\u009f]*$");
	}

	@Test
	void whatIsAlwaysThereIsRequired() {
		JsonNode schemas = document().at("/components/schemas");
		assertThat(texts(schemas.at("/Made/required"))).containsExactly("id", "times");
		assertThat(texts(schemas.at("/Thing/required"))).containsExactly("count", "name", "parts");
		assertThat(texts(schemas.at("/PageInteger/required"))).containsExactly("items");
	}

	private static List<String> texts(JsonNode values) {
		return values.valueStream().map(JsonNode::stringValue).toList();
	}

	@Test
	void onlyOneJsonLibraryTalksHttp() {
		assertThat(this.adapter.getMessageConverters())
			.noneMatch((converter) -> converter.getClass().getName().contains("Jackson2"))
			.noneMatch(AbstractJsonHttpMessageConverter.class::isInstance);
	}

}
