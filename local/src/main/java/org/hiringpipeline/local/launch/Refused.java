package org.hiringpipeline.local.launch;

/**
 * The launcher will not do what it was asked; the message is one clear line for the
 * person who asked.
 */
class Refused extends Exception {

	private static final long serialVersionUID = 1L;

	Refused(String message) {
		super(message);
	}

}
