package org.hiringpipeline.assessment.bank;

import java.net.URI;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.hiringpipeline.assessment.bank.FindItems.Wanted;
import org.hiringpipeline.assessment.bank.content.Kind;
import org.hiringpipeline.assessment.bank.content.Level;
import org.hiringpipeline.platform.aggregate.Stored;
import org.hiringpipeline.platform.http.ETags;
import org.hiringpipeline.platform.http.idempotency.IdempotencyKey;
import org.hiringpipeline.platform.http.idempotency.Idempotent;
import org.hiringpipeline.platform.http.page.Cursor;
import org.hiringpipeline.platform.http.page.Limit;
import org.hiringpipeline.platform.http.page.Page;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The question bank, for those who write it. */
@RestController
@RequestMapping("/v1/items")
@Tag(name = "Items", description = "The question bank with its keys, for markers and recruiters.")
@PreAuthorize("hasAnyRole('marker', 'recruiter')")
class ItemController {

	private final AuthorItems author;

	private final FindItems find;

	ItemController(AuthorItems author, FindItems find) {
		this.author = author;
		this.find = find;
	}

	@PostMapping
	@Operation(operationId = "createItem", summary = "Write a new item",
			description = "Its key must fit its kind: ids of options for choices (exactly one for single-choice), value and tolerance for numeric, accepted texts and caseSensitive for short-text. Every fault is named at once.")
	@ApiResponse(responseCode = "201", description = "The item in its first version", useReturnTypeSchema = true)
	@Idempotent
	@ResponseStatus(HttpStatus.CREATED)
	ResponseEntity<ItemView> create(@RequestBody ItemInput input, IdempotencyKey key) {
		var item = this.find.shown(this.author.create(key.derivedId(), input));
		return ResponseEntity.created(URI.create("/v1/items/" + item.id()))
			.eTag(ETags.of(item.version()))
			.body(ItemView.of(item.state()));
	}

	@GetMapping
	@Operation(operationId = "listItems", summary = "Items that meet every condition given",
			description = "In the order of their ids, in their current version.")
	@ApiResponse(responseCode = "200", description = "A page of them", useReturnTypeSchema = true)
	Page<ItemView> list(
			@Parameter(description = "Assessing this skill",
					example = "databases") @RequestParam(required = false) @Size(max = 64) @Nullable String skill,
			@Parameter(description = "Written for this seniority",
					example = "mid") @RequestParam(required = false) @Nullable Level level,
			@Parameter(description = "Answered like this",
					example = "single-choice") @RequestParam(required = false) @Nullable Kind kind,
			@Parameter(description = "As difficult as this",
					example = "2") @RequestParam(required = false) @Min(1) @Max(5) @Nullable Integer difficulty,
			@Parameter(description = "Drawn from or not",
					example = "active") @RequestParam(required = false) @Nullable ItemStatus status,
			Limit limit, Cursor cursor) {
		return this.find.list(new Wanted(skill, level, kind, difficulty, status), limit, cursor);
	}

	@GetMapping("/{id}")
	@Operation(operationId = "readItem", summary = "One item", description = "In its current version, with its key.")
	@ApiResponse(responseCode = "200", description = "The item; its entity tag is for If-Match",
			useReturnTypeSchema = true)
	ResponseEntity<ItemView> read(
			@Parameter(description = "The item", example = "databases-01") @PathVariable String id) {
		return answer(this.find.one(id));
	}

	@GetMapping("/{id}/versions/{number}")
	@Operation(operationId = "readItemVersion", summary = "A version of an item",
			description = "Every version stays readable, since assessments name the one that they drew.")
	@ApiResponse(responseCode = "200", description = "That version", useReturnTypeSchema = true)
	ItemView version(@Parameter(description = "The item", example = "databases-01") @PathVariable String id,
			@Parameter(description = "Which version, counted from 1", example = "1") @PathVariable int number) {
		return this.find.version(id, number);
	}

	@PutMapping("/{id}")
	@Operation(operationId = "changeItem", summary = "Write a new version of an item",
			description = "Assessments that are published keep the version that they drew. A retired item, or one with 100 versions, does not change any more (409).")
	@ApiResponse(responseCode = "200", description = "The item in its new version", useReturnTypeSchema = true)
	ResponseEntity<ItemView> change(
			@Parameter(description = "The item", example = "databases-01") @PathVariable String id,
			@Parameter(description = "The ETag that the change is based on") @RequestHeader(name = "If-Match",
					required = false) @Nullable String ifMatch,
			@RequestBody ItemInput input) {
		return answer(this.find.shown(this.author.change(id, ETags.required(ifMatch), input)));
	}

	@PostMapping("/{id}/retire")
	@Operation(operationId = "retireItem", summary = "Retire an item",
			description = "New assessments do not draw it any more; those that are published keep it. On a retired item it changes nothing.")
	@ApiResponse(responseCode = "200", description = "The item, retired", useReturnTypeSchema = true)
	ResponseEntity<ItemView> retire(
			@Parameter(description = "The item", example = "databases-01") @PathVariable String id,
			@Parameter(description = "The ETag that the change is based on") @RequestHeader(name = "If-Match",
					required = false) @Nullable String ifMatch) {
		return answer(this.find.shown(this.author.retire(id, ETags.required(ifMatch))));
	}

	private static ResponseEntity<ItemView> answer(Stored<ItemAsStored> item) {
		return ResponseEntity.ok().eTag(ETags.of(item.version())).body(ItemView.of(item.state()));
	}

}
