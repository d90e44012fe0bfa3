// Renders the little Markdown that questions use. Everything becomes elements and text nodes:
// whatever a question says, none of it is ever read as HTML.

export function element(name, properties = {}, ...children) {
	const { class: classes, ...rest } = properties;
	const made = document.createElement(name);
	if (classes) {
		made.className = classes;
	}
	for (const [property, value] of Object.entries(rest)) {
		if (property.includes("-") || property === "role" || property === "for") {
			made.setAttribute(property, value);
		}
		else {
			made[property] = value;
		}
	}
	made.append(...children.filter((child) => child !== null && child !== undefined));
	return made;
}

const INLINE = /(`+)(.+?)\1(?!`)|\*\*(.+?)\*\*|\*([^\s*](?:[^*]*[^\s*])?)\*/gs;

export function inline(text) {
	const nodes = [];
	let from = 0;
	for (const found of text.matchAll(INLINE)) {
		if (found.index > from) {
			nodes.push(document.createTextNode(text.slice(from, found.index)));
		}
		if (found[2] !== undefined) {
			nodes.push(element("code", {}, found[2].trim()));
		}
		else if (found[3] !== undefined) {
			nodes.push(element("strong", {}, ...inline(found[3])));
		}
		else {
			nodes.push(element("em", {}, ...inline(found[4])));
		}
		from = found.index + found[0].length;
	}
	if (from < text.length) {
		nodes.push(document.createTextNode(text.slice(from)));
	}
	return nodes;
}

const FENCE = /^\s*(```+|~~~+)/;
const BULLET = /^\s*[-*]\s+(.*)$/;
const NUMBER = /^\s*(\d+)[.)]\s+(.*)$/;
const TABLE = /^\s*\|.*\|\s*$/;
const TABLE_RULE = /^\s*\|(\s*:?-+:?\s*\|)+\s*$/;

export function blocks(text) {
	const lines = text.replace(/\r\n?/g, "\n").split("\n");
	const nodes = [];
	let at = 0;
	const special = (line) => FENCE.test(line) || BULLET.test(line) || NUMBER.test(line) || TABLE.test(line);
	while (at < lines.length) {
		const line = lines[at];
		if (!line.trim()) {
			at++;
		}
		else if (FENCE.test(line)) {
			const fence = line.match(FENCE)[1];
			const code = [];
			at++;
			while (at < lines.length && !lines[at].trim().startsWith(fence)) {
				code.push(lines[at++]);
			}
			at++;
			nodes.push(element("pre", { tabIndex: 0 }, element("code", {}, code.join("\n"))));
		}
		else if (TABLE.test(line) && TABLE_RULE.test(lines[at + 1] ?? "")) {
			const rows = [];
			while (at < lines.length && TABLE.test(lines[at])) {
				rows.push(lines[at++]);
			}
			nodes.push(table(rows));
		}
		else if (BULLET.test(line) || NUMBER.test(line)) {
			const form = BULLET.test(line) ? BULLET : NUMBER;
			const items = [];
			const start = form === NUMBER ? Number(line.match(NUMBER)[1]) : 1;
			while (at < lines.length && lines[at].trim() && !FENCE.test(lines[at])) {
				const item = lines[at].match(form);
				if (item) {
					items.push(item[form === NUMBER ? 2 : 1]);
				}
				else {
					items[items.length - 1] += " " + lines[at].trim();
				}
				at++;
			}
			const list = element(form === NUMBER ? "ol" : "ul", {},
				...items.map((item) => element("li", {}, ...inline(item))));
			if (form === NUMBER) {
				list.start = start;
			}
			nodes.push(list);
		}
		else {
			const paragraph = [line.trim()];
			at++;
			while (at < lines.length && lines[at].trim() && !special(lines[at])) {
				paragraph.push(lines[at++].trim());
			}
			nodes.push(element("p", {}, ...inline(paragraph.join(" "))));
		}
	}
	return nodes;
}

function table(rows) {
	const cells = (row) => row.trim().slice(1, -1).split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll("\\|", "|"));
	return element("div", { class: "table", tabIndex: 0 }, element("table", {},
		element("thead", {}, element("tr", {},
			...cells(rows[0]).map((cell) => element("th", { scope: "col" }, ...inline(cell))))),
		element("tbody", {}, ...rows.slice(2).map((row) => element("tr", {},
			...cells(row).map((cell) => element("td", {}, ...inline(cell))))))));
}
