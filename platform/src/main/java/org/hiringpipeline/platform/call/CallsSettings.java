package org.hiringpipeline.platform.call;

import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The other services by name.
 *
 * @param calls the settings of each, {@code platform.calls.<name>}
 */
@ConfigurationProperties("platform")
record CallsSettings(@DefaultValue Map<String, CallSettings> calls) {
}
