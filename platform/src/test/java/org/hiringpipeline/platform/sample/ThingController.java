package org.hiringpipeline.platform.sample;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import com.mongodb.MongoTimeoutException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.hiringpipeline.platform.call.OutgoingCalls;
import org.hiringpipeline.platform.http.ETags;
import org.hiringpipeline.platform.http.idempotency.IdempotencyKey;
import org.hiringpipeline.platform.http.idempotency.Idempotent;
import org.hiringpipeline.platform.http.openapi.MergePatchOf;
import org.hiringpipeline.platform.http.page.Cursor;
import org.hiringpipeline.platform.http.page.Limit;
import org.hiringpipeline.platform.http.page.Page;
import org.hiringpipeline.platform.http.problem.Conflict;
import org.hiringpipeline.platform.http.problem.Invalid;
import org.hiringpipeline.platform.http.problem.NotFound;
import org.hiringpipeline.platform.http.problem.Unavailable;
import org.hiringpipeline.platform.sample.SampleService.Things;
import org.hiringpipeline.platform.security.Caller;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.ResponseEntity;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ThingController {

	private final Things things;

	private final OutgoingCalls calls;

	ThingController(Things things, OutgoingCalls calls) {
		this.things = things;
		this.calls = calls;
	}

	enum Level {

		LOW, HIGH

	}

	record Part(@NotBlank @Pattern(regexp = "[^\\p{Cc}]*") String name, @NotNull @DecimalMax("1") BigDecimal weight,
			@Nullable List<Level> levels) {
	}

	record Thing(@NotBlank @Size(max = 100) String name, @Nullable Level level, @Min(0) int count,
			@Nullable Boolean active, @Nullable Instant at, @Nullable LocalDate day, @Nullable UUID reference,
			@NotNull @Size(max = 20) List<@Valid Part> parts, @Nullable Map<String, String> labels) {
	}

	record Made(String id, int times, @Nullable String nothing) {
	}

	@PostMapping("/v1/things")
	@Idempotent
	@ResponseStatus(HttpStatus.CREATED)
	ResponseEntity<Made> create(@Valid @RequestBody Thing thing, IdempotencyKey key) {
		RuntimeException failure = this.things.failures.remove(thing.name());
		String id = key.derivedId();
		int times = this.things.made.merge(id, 1, Integer::sum);
		if (failure != null) {
			throw failure;
		}
		return ResponseEntity.created(URI.create("/v1/things/" + id)).eTag(ETags.of(1)).body(new Made(id, times, null));
	}

	@PostMapping("/v1/teams/{team}/things")
	@Idempotent
	@PreAuthorize("hasRole('recruiter')")
	@ResponseStatus(HttpStatus.CREATED)
	Map<String, String> createForTeam(@PathVariable String team, @RequestBody Map<String, String> thing,
			IdempotencyKey key, Caller caller) {
		if (!caller.may(team)) {
			throw new NotFound("team", team);
		}
		if (this.things.closed.get()) {
			throw new Conflict("It is closed.", null);
		}
		return Map.of("id", key.derivedId(), "email", thing.getOrDefault("email", ""));
	}

	@PutMapping("/v1/things/{id}")
	ResponseEntity<Thing> change(@PathVariable String id,
			@RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
			@Valid @RequestBody Thing thing) {
		ETags.required(ifMatch).check(3);
		return ResponseEntity.ok().eTag(ETags.of(4)).body(thing);
	}

	@PatchMapping("/v1/things/{id}")
	JsonNode patch(@PathVariable UUID id, @RequestBody @MergePatchOf(Thing.class) JsonNode patch) {
		return patch;
	}

	@GetMapping("/v1/things")
	Page<Integer> list(Limit limit, Cursor cursor, @RequestParam(required = false) @Nullable Level level,
			@RequestParam(required = false) @Nullable LocalDate since,
			@RequestParam(defaultValue = "1") @Min(1) @Max(9) int depth) {
		int from = cursor.isStart() ? 0 : Math.toIntExact(cursor.integer(0) % 1000) + 1;
		List<Integer> found = IntStream.range(from, 120).limit(limit.andOneMore()).boxed().toList();
		return Page.of(found, limit, (item) -> Cursor.of(item));
	}

	@GetMapping("/v1/required")
	String required(@RequestParam int number, @RequestHeader("X-Needed") String needed) {
		return number + needed;
	}

	@GetMapping("/v1/caller")
	Map<String, Object> caller(Caller caller, @RequestParam(defaultValue = "red") String team) {
		return Map.of("subject", caller.subject(), "roles", caller.roles(), "may", caller.may(team));
	}

	@GetMapping("/v1/relay")
	Map<?, ?> relay() {
		return this.calls.to("echo").get("/", Map.of(), Map.class);
	}

	@GetMapping("/v1/marked")
	@PreAuthorize("hasRole('marker')")
	String marked() {
		return "marked";
	}

	@GetMapping("/elsewhere")
	String elsewhere() {
		return "elsewhere";
	}

	@GetMapping("/v1/failures/{kind}")
	String fail(@PathVariable String kind) {
		throw switch (kind) {
			case "missing" -> new NotFound("thing", kind);
			case "conflict" -> new Conflict("It is closed.", Map.of("status", "closed"));
			case "invalid" -> new Invalid("parts", "must add up to 1");
			case "unavailable" -> new Unavailable("Too much is waiting.", Duration.ofSeconds(7));
			case "store" -> new DataAccessResourceFailureException("mongodb://secret-host");
			case "driver" -> new MongoTimeoutException("mongodb://secret-host");
			case "duplicate" -> new DuplicateKeyException("E11000 secret@example.org");
			default -> new IllegalStateException("secret");
		};
	}

}
