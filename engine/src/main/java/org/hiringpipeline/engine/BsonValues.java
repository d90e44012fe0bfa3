package org.hiringpipeline.engine;

import java.nio.ByteBuffer;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/**
 * Documents in the file as BSON: a page holds many, is written whole with every change,
 * and Java serialization of it would be what takes the time.
 */
final class BsonValues extends BasicDataType<Document> {

	/** A guess in place of a measurement; it decides how many documents share a page. */
	private static final int TYPICAL_BYTES = 2048;

	@Override
	public int getMemory(Document document) {
		return TYPICAL_BYTES;
	}

	@Override
	public void write(WriteBuffer out, Document document) {
		ByteBuf bytes = Unpooled.buffer(TYPICAL_BYTES);
		BsonEncoder.encodeDocument(document, bytes);
		out.put(bytes.nioBuffer());
	}

	@Override
	public Document read(ByteBuffer in) {
		ByteBuf bytes = Unpooled.wrappedBuffer(in);
		Document document = BsonDecoder.decodeBson(bytes);
		in.position(in.position() + bytes.readerIndex());
		return document;
	}

	@Override
	public Document[] createStorage(int size) {
		return new Document[size];
	}

}
