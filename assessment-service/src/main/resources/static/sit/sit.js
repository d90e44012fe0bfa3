// The candidate's page: shows the sitting that the token in the address opens, saves every answer as it is
// given, and hands in. Loading it changes nothing; the clock starts with the start button.
import { blocks, element, inline } from "./markdown.js";

const token = decodeURIComponent(location.hash.slice(1));
const api = new URL("v1/sitting", document.baseURI).href;
const find = (id) => document.getElementById(id);
const main = find("main");

let sitting = null;
let at = 0;
let ends = null;
let nextSequence = 1;
const answers = new Map();
const waiting = new Map();
let sending = false;
let pause = 0;
let warned = new Set();

// --- Talking to the server ------------------------------------------------------------------------------------

class Refused extends Error {
	constructor(status, problem) {
		super(problem?.detail ?? `status ${status}`);
		this.status = status;
		this.problem = problem;
	}
}

async function call(method, path = "", body, extra = {}) {
	const answer = await fetch(api + path, {
		method,
		cache: "no-store",
		credentials: "omit",
		headers: { "Sitting-Token": token, ...(body ? { "Content-Type": "application/json" } : {}) },
		body: body ? JSON.stringify(body) : undefined,
		...extra
	});
	const json = await answer.json().catch(() => null);
	if (!answer.ok) {
		throw new Refused(answer.status, json);
	}
	return json;
}

const isLost = (error) => !(error instanceof Refused) || error.status >= 500 || error.status === 429;

// --- Saving ---------------------------------------------------------------------------------------------------

function save(itemId, answer) {
	answers.set(itemId, answer);
	waiting.set(itemId, { sequence: nextSequence++, ...answer });
	showSaved("Saving …");
	showProgress();
	send();
}

async function send() {
	if (sending) {
		return;
	}
	sending = true;
	try {
		while (waiting.size > 0) {
			const [itemId, answer] = waiting.entries().next().value;
			const stored = await call("PUT", `/answers/${encodeURIComponent(itemId)}`, answer);
			if (waiting.get(itemId) === answer) {
				waiting.delete(itemId);
			}
			pause = 0;
			setEnd(stored.remainingSeconds);
			if (stored.sequence > answer.sequence) {
				// Another window was later: what it saved counts, and the next save here is later still.
				nextSequence = Math.max(nextSequence, stored.sequence + 1);
				if (!waiting.has(itemId)) {
					answers.set(itemId, stored);
					showQuestion(false);
				}
			}
		}
		showSaved("All answers saved");
	}
	catch (error) {
		if (isLost(error)) {
			pause = Math.min(pause * 2 || 1000, 15000);
			showSaved("Not saved yet, trying again …", true);
			setTimeout(send, pause);
		}
		else if (error.status === 409 || error.status === 401) {
			waiting.clear();
			await load();
		}
		else {
			waiting.delete(waiting.keys().next().value);
			showSaved("This answer could not be saved", true);
		}
	}
	finally {
		sending = false;
	}
}

async function flush() {
	for (let tries = 0; (waiting.size > 0 || sending) && tries < 40; tries++) {
		send();
		await new Promise((done) => setTimeout(done, 150));
	}
	return waiting.size === 0;
}

addEventListener("online", send);
addEventListener("pagehide", () => {
	commitField();
	for (const [itemId, answer] of waiting) {
		call("PUT", `/answers/${encodeURIComponent(itemId)}`, answer, { keepalive: true }).catch(() => {});
	}
});

// --- The clock ------------------------------------------------------------------------------------------------

function setEnd(remainingSeconds) {
	if (remainingSeconds !== undefined && remainingSeconds !== null) {
		ends = performance.now() + remainingSeconds * 1000;
		showClock();
	}
}

function showClock() {
	const running = sitting?.status === "started" && ends !== null;
	find("clock").hidden = !running;
	if (!running) {
		return;
	}
	const left = Math.max(0, Math.round((ends - performance.now()) / 1000));
	find("time").textContent = clockTime(left);
	find("clock").classList.toggle("soon", left <= 300);
	for (const [seconds, words] of [[300, "Five minutes left."], [60, "One minute left."]]) {
		if (left <= seconds && left > seconds - 5 && !warned.has(seconds)) {
			warned.add(seconds);
			find("announcer").textContent = words;
		}
	}
	if (left === 0) {
		ends = null;
		commitField();
		flush().then(() => setTimeout(load, 1200));
	}
}

setInterval(showClock, 500);
setInterval(() => sitting?.status === "started" && call("GET").then((now) => setEnd(now.remainingSeconds), () => {}), 60000);

const twoDigits = (number) => String(number).padStart(2, "0");

function clockTime(seconds) {
	const hours = Math.floor(seconds / 3600);
	const minutes = Math.floor(seconds / 60) % 60;
	return (hours ? `${hours}:${twoDigits(minutes)}` : `${minutes}`) + `:${twoDigits(seconds % 60)}`;
}

function duration(seconds) {
	const minutes = Math.round(seconds / 60);
	if (seconds < 90) {
		return `${seconds} seconds`;
	}
	const hours = Math.floor(minutes / 60);
	const parts = [];
	if (hours && minutes >= 120) {
		parts.push(`${hours} hours`);
		if (minutes % 60) {
			parts.push(`${minutes % 60} minutes`);
		}
	}
	else {
		parts.push(`${minutes} minutes`);
	}
	return parts.join(" ");
}

const moment = (instant) => new Intl.DateTimeFormat(undefined, { dateStyle: "full", timeStyle: "short" }).format(new Date(instant));

// --- Pages ----------------------------------------------------------------------------------------------------

async function load() {
	if (!/^[A-Za-z0-9_-]{43}$/.test(token)) {
		showNotice("This link is not complete", "Please open it from the invitation again, or copy the whole line into the address bar.", "?");
		return;
	}
	try {
		take(await call("GET"));
	}
	catch (error) {
		if (error.status === 401) {
			showNotice("This link does not work any more", "Please use the link in the latest message that you got from us.", "?");
		}
		else {
			showNotice("We cannot reach the assessment", "Please check your connection. This page tries again by itself; what you have saved is safe.", "…");
			setTimeout(load, 4000);
		}
	}
}

function take(state) {
	const before = sitting?.status;
	sitting = state;
	find("job").textContent = `${state.title} · ${state.level}`;
	document.title = `Assessment: ${state.title}`;
	setEnd(state.remainingSeconds);
	if (state.status === "started") {
		nextSequence = Math.max(nextSequence, state.sequence + 1);
		for (const answer of state.answers) {
			if (!waiting.has(answer.itemId)) {
				answers.set(answer.itemId, answer);
			}
		}
		if (before !== "started") {
			const first = state.questions.findIndex((question) => !isAnswered(question.itemId));
			at = first < 0 ? 0 : first;
			showSitting();
		}
		showSaved(state.answers.length ? "All answers saved" : "");
	}
	else {
		ends = null;
		find("confirm").close();
		showSaved("");
		({ invited: showWelcome, submitted: showSubmitted, expired: showExpired, cancelled: showCancelled })[state.status]();
	}
	showProgress();
	showClock();
}

function page(...content) {
	main.replaceChildren(...content);
	const heading = main.querySelector("h1");
	if (heading) {
		heading.tabIndex = -1;
		heading.focus({ preventScroll: true });
	}
	scrollTo(0, 0);
}

function showNotice(title, text, mark = "", good = false) {
	page(element("section", { class: "card narrow" },
		mark ? element("div", { class: `end-mark${good ? " good" : ""}`, "aria-hidden": "true" }, mark) : null,
		element("h1", {}, title), element("p", {}, text)));
}

function showWelcome() {
	const start = element("button", { type: "button", class: "main" }, "Start now");
	const problem = element("p", { class: "problem", role: "alert", hidden: true });
	start.addEventListener("click", async () => {
		start.disabled = true;
		problem.hidden = true;
		try {
			take(await call("POST", "/start"));
		}
		catch (error) {
			start.disabled = false;
			if (isLost(error)) {
				problem.textContent = "That did not work. Please check your connection and try again; your time has not been lost.";
				problem.hidden = false;
			}
			else {
				load();
			}
		}
	});
	page(element("section", { class: "card narrow" },
		element("p", { class: "eyebrow" }, "Your assessment for"),
		element("h1", {}, sitting.title),
		element("dl", { class: "facts" },
			fact("Questions", String(sitting.itemCount)),
			fact("Time", duration(sitting.timeLimitSeconds)),
			fact("Level", sitting.level[0].toUpperCase() + sitting.level.slice(1))),
		element("ul", { class: "rules" },
			element("li", {}, "The time starts when you press the button, not before. Nothing has started yet."),
			element("li", {}, "Please start by ", element("strong", {}, moment(sitting.startBy)), "."),
			element("li", {}, "Answer in any order, and change your answers as often as you like."),
			element("li", {}, "Every answer is saved at once. If your connection breaks or the page closes, open the same link again and go on; the clock keeps running meanwhile."),
			element("li", {}, "When the time is over, what you have saved is handed in.")),
		problem, start));
}

const fact = (name, value) => element("div", {}, element("dt", {}, name), element("dd", {}, value));

function showSubmitted() {
	showNotice("Thank you, your answers are in", `We received ${sitting.answered} of ${sitting.itemCount} answers on ${moment(sitting.endedAt)}. You can close this page; the hiring team will get back to you.`, "✓", true);
}

function showExpired() {
	if (sitting.startedAt) {
		showNotice("Your time is over", `What you had saved was handed in: ${sitting.answered} of ${sitting.itemCount} answers. You can close this page; the hiring team will get back to you.`, "✓");
	}
	else {
		showNotice("This invitation has expired", "The time to start was over before the assessment was started. If you still want to take part, please answer the message that brought you here.", "!");
	}
}

function showCancelled() {
	showNotice("This assessment was cancelled", "There is nothing to do for you here.", "!");
}

// --- The questions --------------------------------------------------------------------------------------------

let overviewButtons = [];
let commitField = () => {};

function showSitting() {
	overviewButtons = sitting.questions.map((question, index) => {
		const button = element("button", { type: "button" }, String(index + 1));
		button.addEventListener("click", () => go(index));
		return button;
	});
	const hand = element("button", { type: "button", class: "main" }, "Finish …");
	hand.addEventListener("click", confirmEnd);
	page(element("div", { class: "sitting" },
		element("nav", { class: "overview", "aria-label": "Questions" },
			element("h2", {}, "Questions"),
			element("ol", {}, ...overviewButtons.map((button) => element("li", {}, button))),
			element("p", { class: "count", id: "count" }),
			hand),
		element("section", { class: "card", id: "question" })));
	showQuestion(true);
	showProgress();
}

function go(index) {
	commitField();
	at = index;
	showQuestion(true);
	scrollTo(0, 0);
}

function showQuestion(moved) {
	const place = find("question");
	if (!place) {
		return;
	}
	const question = sitting.questions[at];
	const heading = element("h1", { tabIndex: -1 }, `Question ${at + 1} of ${sitting.questions.length}`);
	const back = element("button", { type: "button", class: "quiet", disabled: at === 0 }, "Back");
	const last = at === sitting.questions.length - 1;
	const next = element("button", { type: "button", class: last ? "main" : "quiet" }, last ? "Finish …" : "Next");
	back.addEventListener("click", () => go(at - 1));
	next.addEventListener("click", () => last ? confirmEnd() : go(at + 1));
	commitField = () => {};
	place.replaceChildren(
		element("div", { class: "question-head" }, heading,
			element("span", { class: "skill" }, question.skill.replaceAll("-", " "))),
		element("div", { class: "stem", id: "stem" }, ...blocks(question.stem)),
		question.options ? choice(question) : field(question),
		element("div", { class: "steps" }, back, next));
	overviewButtons.forEach((button, index) => {
		if (index === at) {
			button.setAttribute("aria-current", "step");
		}
		else {
			button.removeAttribute("aria-current");
		}
	});
	if (moved) {
		heading.focus({ preventScroll: true });
	}
}

function choice(question) {
	const single = question.kind === "single-choice";
	const picked = new Set(answers.get(question.itemId)?.options ?? []);
	const inputs = question.options.map((option) => {
		const input = element("input", { type: single ? "radio" : "checkbox", name: question.itemId, value: option.id, checked: picked.has(option.id) });
		input.addEventListener("change", () => save(question.itemId, { options: inputs.filter((one) => one.checked).map((one) => one.value) }));
		return input;
	});
	const clear = element("button", { type: "button", class: "clear" }, "Clear my answer");
	clear.addEventListener("click", () => {
		inputs.forEach((input) => { input.checked = false; });
		save(question.itemId, { options: [] });
	});
	return element("fieldset", { "aria-describedby": "stem" },
		element("legend", {}, single ? "Choose one." : "Choose all that apply."),
		...question.options.map((option, index) => element("label", { class: "option" }, inputs[index],
			element("span", { class: "option-text" }, ...optionText(option.text)))),
		single ? clear : null);
}

const optionText = (text) => (text.includes("\n") ? blocks(text) : inline(text));

function field(question) {
	const numeric = question.kind === "numeric";
	const known = answers.get(question.itemId);
	const input = element("input", {
		type: "text", id: "field", class: `field${numeric ? " number" : ""}`, maxLength: numeric ? 40 : 500, autocomplete: "off",
		inputMode: numeric ? "decimal" : "text", spellcheck: false,
		value: (numeric ? known?.number?.toString() : known?.text) ?? "", "aria-describedby": "stem hint"
	});
	const hint = element("p", { class: "hint", id: "hint", role: "status" });
	let sent = input.value.trim();
	let timer = null;
	const commit = () => {
		clearTimeout(timer);
		const text = input.value.trim();
		if (text === sent) {
			return;
		}
		if (!numeric) {
			sent = text;
			save(question.itemId, text ? { text } : {});
			return;
		}
		const number = readNumber(text);
		hint.textContent = number === undefined ? "Please give a number, such as 12.5" : "";
		if (number !== undefined) {
			sent = text;
			save(question.itemId, number === null ? {} : { number });
		}
	};
	input.addEventListener("input", () => {
		clearTimeout(timer);
		timer = setTimeout(commit, 700);
	});
	input.addEventListener("blur", commit);
	commitField = commit;
	return element("div", {},
		element("label", { class: "label", for: "field" }, numeric ? "Your answer, a number:" : "Your answer, in a few words:"),
		input, hint);
}

/** A number, null for nothing, undefined for anything else. */
function readNumber(text) {
	if (!text) {
		return null;
	}
	const grouped = /^[-+]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text) ? text.replaceAll(",", "") : text;
	const plain = grouped.replaceAll(/\s/g, "").replace(",", ".").replace("−", "-");
	return /^[-+]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : undefined;
}

// --- Progress and the end -------------------------------------------------------------------------------------

function isAnswered(itemId) {
	const answer = answers.get(itemId);
	return Boolean(answer && (answer.options?.length || answer.number !== undefined && answer.number !== null || answer.text?.trim()));
}

function showProgress() {
	const started = sitting?.status === "started";
	find("progress").hidden = !started;
	if (!started) {
		return;
	}
	const done = sitting.questions.filter((question) => isAnswered(question.itemId)).length;
	find("progress-done").style.width = `${100 * done / sitting.questions.length}%`;
	const count = find("count");
	if (count) {
		count.textContent = `${done} of ${sitting.questions.length} answered`;
	}
	overviewButtons.forEach((button, index) => {
		const answered = isAnswered(sitting.questions[index].itemId);
		button.classList.toggle("done", answered);
		button.setAttribute("aria-label", `Question ${index + 1}, ${answered ? "answered" : "not answered"}`);
	});
}

function showSaved(text, trouble = false) {
	find("saved").textContent = text;
	find("saved").classList.toggle("trouble", trouble);
}

function confirmEnd() {
	commitField();
	const open = sitting.questions.filter((question) => !isAnswered(question.itemId)).length;
	find("confirm-text").textContent = open === 0 ? "You have answered every question."
		: open === 1 ? "One question has no answer yet." : `${open} questions have no answer yet.`;
	find("confirm").showModal();
}

find("confirm-no").addEventListener("click", () => find("confirm").close());
find("confirm-yes").addEventListener("click", async (event) => {
	const button = event.currentTarget;
	button.disabled = true;
	try {
		if (!await flush()) {
			throw new TypeError("not everything is saved");
		}
		take(await call("POST", "/submit"));
	}
	catch (error) {
		if (isLost(error)) {
			find("confirm-text").textContent = "We cannot reach the server just now. Your answers stay here; please try again in a moment.";
		}
		else {
			await load();
		}
	}
	finally {
		button.disabled = false;
	}
});

addEventListener("hashchange", () => location.reload());
load();
