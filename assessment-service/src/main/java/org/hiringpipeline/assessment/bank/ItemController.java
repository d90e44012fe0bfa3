package org.hiringpipeline.assessment.bank;

import java.net.URI;

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
@PreAuthorize("hasAnyRole('marker', 'recruiter')")
class ItemController {

	private final AuthorItems author;

	private final FindItems find;

	ItemController(AuthorItems author, FindItems find) {
		this.author = author;
		this.find = find;
	}

	@PostMapping
	@Idempotent
	@ResponseStatus(HttpStatus.CREATED)
	ResponseEntity<ItemView> create(@RequestBody ItemInput input, IdempotencyKey key) {
		var item = this.author.create(key.derivedId(), input);
		return ResponseEntity.created(URI.create("/v1/items/" + item.id()))
			.eTag(ETags.of(item.version()))
			.body(ItemView.of(item.state()));
	}

	@GetMapping
	Page<ItemView> list(@RequestParam(required = false) @Size(max = 64) @Nullable String skill,
			@RequestParam(required = false) @Nullable Level level, @RequestParam(required = false) @Nullable Kind kind,
			@RequestParam(required = false) @Min(1) @Max(5) @Nullable Integer difficulty,
			@RequestParam(required = false) @Nullable ItemStatus status, Limit limit, Cursor cursor) {
		return this.find.list(new Wanted(skill, level, kind, difficulty, status), limit, cursor);
	}

	@GetMapping("/{id}")
	ResponseEntity<ItemView> read(@PathVariable String id) {
		return answer(this.find.one(id));
	}

	@GetMapping("/{id}/versions/{number}")
	ItemView version(@PathVariable String id, @PathVariable int number) {
		return this.find.version(id, number);
	}

	@PutMapping("/{id}")
	ResponseEntity<ItemView> change(@PathVariable String id,
			@RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
			@RequestBody ItemInput input) {
		return answer(this.author.change(id, ETags.required(ifMatch), input));
	}

	@PostMapping("/{id}/retire")
	ResponseEntity<ItemView> retire(@PathVariable String id,
			@RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
		return answer(this.author.retire(id, ETags.required(ifMatch)));
	}

	private static ResponseEntity<ItemView> answer(Stored<Item> item) {
		return ResponseEntity.ok().eTag(ETags.of(item.version())).body(ItemView.of(item.state()));
	}

}
