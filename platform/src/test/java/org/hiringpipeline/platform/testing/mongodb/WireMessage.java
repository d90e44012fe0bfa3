package org.hiringpipeline.platform.testing.mongodb;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.jspecify.annotations.Nullable;

/** One message of the wire protocol. */
final class WireMessage {

	private static final int HEADER = 16;

	private static final int LARGEST = 64 * 1024 * 1024;

	private static final int REPLY = 1;

	private static final int QUERY = 2004;

	private static final int MESSAGE = 2013;

	/** Length, flags, cursor, position, count: what precedes the document of a reply. */
	private static final int REPLY_PREFIX = HEADER + 4 + 8 + 4 + 4;

	private static final int MESSAGE_PREFIX = HEADER + 4;

	/** With its header. */
	private final byte[] bytes;

	private WireMessage(byte[] bytes) {
		this.bytes = bytes;
	}

	/** The next message, or none when the other side has closed. */
	static @Nullable WireMessage read(InputStream in) throws IOException {
		var lengthField = in.readNBytes(4);
		if (lengthField.length < 4) {
			return null;
		}
		int length = little(lengthField).getInt();
		if (length < HEADER || length > LARGEST) {
			throw new IOException("not a message of MongoDB's: " + length + " bytes");
		}
		var bytes = Arrays.copyOf(lengthField, length);
		try {
			new DataInputStream(in).readFully(bytes, 4, length - 4);
		}
		catch (EOFException ex) {
			return null;
		}
		return new WireMessage(bytes);
	}

	/** An answer to a command. */
	static WireMessage answer(int to, BsonDocument document) {
		return new WireMessage(joined(header(0, to, MESSAGE), new byte[5], encoded(document)));
	}

	void writeTo(OutputStream out) throws IOException {
		out.write(this.bytes);
		out.flush();
	}

	int id() {
		return little(this.bytes).getInt(4);
	}

	int answersTo() {
		return little(this.bytes).getInt(8);
	}

	/**
	 * The command, or the document of an answer; documents in sequences of their own are
	 * left out.
	 */
	BsonDocument document() {
		int start = start();
		var document = Arrays.copyOfRange(this.bytes, start, start + little(this.bytes).getInt(start));
		return new RawBsonDocument(document).decode(new BsonDocumentCodec());
	}

	/** This answer with another document, of the same kind and to the same command. */
	WireMessage with(BsonDocument document) {
		var prefix = Arrays.copyOf(this.bytes, start());
		return new WireMessage(joined(prefix, new byte[0], encoded(document)));
	}

	private int start() {
		int kind = little(this.bytes).getInt(12);
		return switch (kind) {
			case REPLY -> REPLY_PREFIX;
			case QUERY -> afterTheCollection() + 8;
			case MESSAGE -> firstBody();
			default -> throw new IllegalStateException("nothing is known of messages of kind " + kind);
		};
	}

	private int firstBody() {
		int at = MESSAGE_PREFIX;
		while (this.bytes[at] != 0) {
			at += 1 + little(this.bytes).getInt(at + 1);
		}
		return at + 1;
	}

	private int afterTheCollection() {
		int at = HEADER + 4;
		while (this.bytes[at] != 0) {
			at++;
		}
		return at + 1;
	}

	private static byte[] encoded(BsonDocument document) {
		var buffer = new RawBsonDocument(document, new BsonDocumentCodec()).getByteBuffer();
		var bytes = new byte[buffer.remaining()];
		buffer.get(bytes);
		return bytes;
	}

	private static byte[] header(int id, int to, int kind) {
		return little(new byte[HEADER]).putInt(0).putInt(id).putInt(to).putInt(kind).array();
	}

	private static byte[] joined(byte[] first, byte[] second, byte[] third) {
		int length = first.length + second.length + third.length;
		return little(new byte[length]).put(first).put(second).put(third).putInt(0, length).array();
	}

	private static ByteBuffer little(byte[] bytes) {
		return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
	}

}
