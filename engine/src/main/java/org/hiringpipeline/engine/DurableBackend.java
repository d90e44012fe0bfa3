package org.hiringpipeline.engine;

import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/**
 * The H2 file backend, written to the file before a write is acknowledged, so that a
 * killed process loses nothing that it acknowledged. A power failure may: nothing is
 * forced to the disk.
 */
final class DurableBackend extends H2Backend {

	private static final Set<String> WRITES = Set.of("insert", "update", "delete", "findandmodify", "findAndModify");

	/** Those that the engine does not survive side by side run alone. */
	private static final Set<String> SCHEMA = Set.of("create", "createIndexes", "drop", "dropDatabase", "dropIndexes",
			"renameCollection");

	private static final int FILL_RATE_PERCENT = 50;

	private static final int COMPACTED_BYTES = 4 * 1024 * 1024;

	private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

	DurableBackend(MVStore store) {
		super(store);
	}

	@Override
	public Document handleCommand(Channel channel, String database, String command, Document query) {
		if (WRITES.contains(command)) {
			Document answer = locked(this.lock.readLock(),
					() -> super.handleCommand(channel, database, command, query));
			save();
			return answer;
		}
		if (SCHEMA.contains(command)) {
			Document answer = locked(this.lock.writeLock(),
					() -> super.handleCommand(channel, database, command, query));
			save();
			return answer;
		}
		return super.handleCommand(channel, database, command, query);
	}

	/**
	 * Saves between commands, never in the middle of one; what other commands wrote
	 * meanwhile goes along.
	 */
	private void save() {
		locked(this.lock.writeLock(), () -> getMvStore().hasUnsavedChanges() ? getMvStore().commit() : 0L);
	}

	/** Frees what overwritten documents still occupy in the file. */
	void compact() {
		locked(this.lock.writeLock(), () -> getMvStore().compact(FILL_RATE_PERCENT, COMPACTED_BYTES));
	}

	private static <T> T locked(Lock lock, Supplier<T> action) {
		lock.lock();
		try {
			return action.get();
		}
		finally {
			lock.unlock();
		}
	}

	@Override
	protected MongoDatabase openOrCreateDatabase(String name) {
		return new Database(name);
	}

	/**
	 * Opens our collections. An inner class, as the superclass does so before any field
	 * of this one could be set.
	 */
	private final class Database extends H2Database {

		private Database(String name) {
			super(name, getMvStore(), getCursorRegistry());
		}

		@Override
		protected Index<Object> openOrCreateUniqueIndex(String collection, String name, List<IndexKey> keys,
				boolean sparse) {
			return new KeyedIndex(getMvStore().openMap(getFullCollectionNamespace(collection) + "._index_" + name),
					name, keys, sparse);
		}

		@Override
		protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
			String full = getFullCollectionNamespace(name);
			return new KeyedCollection(this, name, options,
					getMvStore().openMap("databases." + full,
							new MVMap.Builder<Object, Document>().valueType(new BsonValues())),
					getMvStore().openMap("meta." + full), this.cursorRegistry);
		}

	}

}
