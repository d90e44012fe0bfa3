package org.hiringpipeline.job.profile;

import java.net.URI;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.hiringpipeline.job.input.MergePatch;
import org.hiringpipeline.platform.aggregate.Stored;
import org.hiringpipeline.platform.http.ETags;
import org.hiringpipeline.platform.http.idempotency.IdempotencyKey;
import org.hiringpipeline.platform.http.idempotency.Idempotent;
import org.hiringpipeline.platform.http.openapi.MergePatchOf;
import org.hiringpipeline.platform.http.page.Cursor;
import org.hiringpipeline.platform.http.page.Limit;
import org.hiringpipeline.platform.http.page.Page;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/role-profiles")
@Tag(name = "Role profiles", description = "The catalogue of roles: what each is, does and needs, by level")
class ProfileController {

	private final AddProfile add;

	private final ChangeProfile change;

	private final FindProfiles find;

	ProfileController(AddProfile add, ChangeProfile change, FindProfiles find) {
		this.add = add;
		this.change = change;
		this.find = find;
	}

	@PostMapping
	@Idempotent
	@ResponseStatus(HttpStatus.CREATED)
	@PreAuthorize("hasRole('recruiter')")
	@Operation(operationId = "addRoleProfile", summary = "Add a role to the catalogue",
			description = "What the role is, does and needs at each level; the weights of a level add up to 1.")
	ResponseEntity<ProfileView> add(@Valid @RequestBody ProfileContent content, IdempotencyKey key) {
		var profile = this.add.add(key.derivedId(), content);
		return tagged(ResponseEntity.created(URI.create("/v1/role-profiles/" + profile.id())),
				this.find.shown(profile));
	}

	@GetMapping
	@Operation(operationId = "searchRoleProfiles", summary = "Search the catalogue by words, or list it by title",
			description = "Each word must begin a word of the title, the family or a skill.")
	Page<ProfileView> search(@RequestParam(required = false) @Size(max = 200) @Nullable String query,
			@RequestParam(required = false) @Size(max = 100) @Nullable String family, Limit limit, Cursor cursor) {
		return this.find.search(query, family, limit, cursor).map((profile) -> ProfileView.of(profile.state()));
	}

	@GetMapping("/{profileId}")
	@Operation(operationId = "readRoleProfile", summary = "Read one role", description = "With all its levels.")
	ResponseEntity<ProfileView> read(@PathVariable String profileId) {
		return tagged(ResponseEntity.ok(), this.find.one(profileId));
	}

	@PatchMapping(path = "/{profileId}", consumes = MergePatch.MEDIA_TYPE)
	@PreAuthorize("hasRole('recruiter')")
	@Operation(operationId = "changeRoleProfile", summary = "Change a role by a JSON merge patch",
			description = "Postings that were made from the role stay as they are.")
	ResponseEntity<ProfileView> change(@PathVariable String profileId,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
			@RequestBody @MergePatchOf(ProfileContent.class) JsonNode patch) {
		return tagged(ResponseEntity.ok(),
				this.find.shown(this.change.change(profileId, ETags.required(ifMatch), patch)));
	}

	private static ResponseEntity<ProfileView> tagged(ResponseEntity.BodyBuilder answer,
			Stored<ProfileAsStored> profile) {
		return answer.eTag(ETags.of(profile.version())).body(ProfileView.of(profile.state()));
	}

}
