package org.hiringpipeline.platform.security;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * Who calls; a controller method takes it as an argument.
 *
 * @param subject the {@code sub} claim
 * @param roles the {@code roles} claim
 * @param teams the {@code teams} claim
 */
public record Caller(String subject, Set<String> roles, Set<String> teams) {

	/** Repairs the system and sees every team. */
	public static final String OPERATOR = "operator";

	/** Another service, which sees every team. */
	public static final String SERVICE = "service";

	public Caller {
		roles = Set.copyOf(roles);
		teams = Set.copyOf(teams);
	}

	/**
	 * The caller behind an authentication.
	 * @param authentication what security found
	 * @return the caller
	 */
	public static Caller of(@Nullable Authentication authentication) {
		if (authentication instanceof JwtAuthenticationToken token) {
			return of(token.getToken());
		}
		throw new AuthenticationCredentialsNotFoundException("There is no caller");
	}

	static Caller of(Jwt token) {
		return new Caller(String.valueOf(token.getSubject()), names(token.getClaim("roles")),
				names(token.getClaim("teams")));
	}

	private static Set<String> names(@Nullable Object claim) {
		if (!(claim instanceof Collection<?> names)) {
			return Set.of();
		}
		return names.stream()
			.filter(String.class::isInstance)
			.map(String.class::cast)
			.collect(Collectors.toUnmodifiableSet());
	}

	/**
	 * Whether the caller may see what belongs to a team.
	 * @param team the team
	 * @return true for members, operators and services
	 */
	public boolean may(String team) {
		return this.teams.contains(team) || seesEveryTeam();
	}

	/**
	 * Whether the caller is not bound to teams, for lists.
	 * @return true for operators and services
	 */
	public boolean seesEveryTeam() {
		return has(OPERATOR) || has(SERVICE);
	}

	/**
	 * Whether the caller has a role.
	 * @param role its name as in the token
	 * @return whether the token has it
	 */
	public boolean has(String role) {
		return this.roles.contains(role);
	}

}
