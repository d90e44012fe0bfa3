package org.hiringpipeline.platform.security;

import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;

/**
 * Says of an issuer that cannot be discovered yet what is said of one whose keys cannot
 * be had: that the token cannot be checked now, not that something broke here.
 */
record TokenDecoder(JwtDecoder decoder) implements JwtDecoder {

	@Override
	public Jwt decode(String token) {
		try {
			return this.decoder.decode(token);
		}
		catch (JwtDecoderInitializationException ex) {
			throw new JwtException("The issuer does not answer", ex);
		}
	}

}
