package org.hiringpipeline.platform.testing;

import java.util.List;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.QueryParameters;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.backend.memory.MemoryCollection;
import de.bwaldvogel.mongo.backend.memory.MemoryDatabase;
import de.bwaldvogel.mongo.bson.Document;

/**
 * The embedded engine in memory, answering reads with copies: it updates a document field
 * by field in place, and would send it while it does.
 */
public final class WholeDocuments extends MemoryBackend {

	@Override
	public MemoryDatabase openOrCreateDatabase(String name) {
		return new Database(name, getCursorRegistry());
	}

	private static final class Database extends MemoryDatabase {

		private Database(String name, CursorRegistry cursors) {
			super(name, cursors);
		}

		@Override
		protected MemoryCollection openOrCreateCollection(String name, CollectionOptions options) {
			return new Collection(this, name, options, this.cursorRegistry);
		}

	}

	private static final class Collection extends MemoryCollection {

		/** Both guarded by the monitor that the engine's own reads and writes hold. */
		private boolean reading;

		private boolean modifying;

		private Collection(MongoDatabase database, String name, CollectionOptions options, CursorRegistry cursors) {
			super(database, name, options, cursors);
		}

		@Override
		public synchronized QueryResult handleQuery(QueryParameters parameters) {
			this.reading = !this.modifying;
			try {
				return super.handleQuery(parameters);
			}
			finally {
				this.reading = false;
			}
		}

		@Override
		protected QueryResult createQueryResult(List<Document> found, int batchSize) {
			return super.createQueryResult(this.reading ? found.stream().map(Document::cloneDeeply).toList() : found,
					batchSize);
		}

		@Override
		public synchronized Document findAndModify(Document query) {
			this.modifying = true;
			try {
				return super.findAndModify(query).cloneDeeply();
			}
			finally {
				this.modifying = false;
			}
		}

		@Override
		public synchronized int count(Document query, int skip, int limit) {
			return super.count(query, skip, limit);
		}

	}

}
