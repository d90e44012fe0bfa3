package org.hiringpipeline.assessment.sitting.candidate;

import io.swagger.v3.oas.annotations.Hidden;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The page that the mailed link opens. It only renders; starting takes a click. */
@RestController
@Hidden
class SitPage {

	@GetMapping(path = "/sit", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
	Resource page() {
		return new ClassPathResource("static/sit/index.html");
	}

}
