package org.hiringpipeline.engine;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.QueryParameters;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds a document by its id also when the query asks for more. The engine would read the
 * whole collection for {@code {_id: …, version: …}}, which is how every guarded update
 * asks. And answers reads with copies: the engine updates a document field by field in
 * place, and would send it while it does.
 */
final class KeyedCollection extends H2Collection {

	/** Both guarded by the monitor that the engine's own reads and writes hold. */
	private boolean reading;

	private boolean modifying;

	KeyedCollection(MongoDatabase database, String name, CollectionOptions options, MVMap<Object, Document> data,
			MVMap<String, Object> meta, CursorRegistry cursors) {
		super(database, name, options, data, meta, cursors);
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

	@Override
	protected QueryResult queryDocuments(Document query, Document orderBy, int skip, int limit, int batchSize,
			Document fields) {
		String id = requiredId(query);
		if (id != null) {
			return matchDocumentsFromStream(Stream.ofNullable(getDocument(id)), query, orderBy, skip, limit, batchSize,
					fields);
		}
		return super.queryDocuments(query, orderBy, skip, limit, batchSize, fields);
	}

	/**
	 * The one id that a match must have, also as a term of a conjunction. Only texts:
	 * other types have several spellings of one value.
	 */
	private static @Nullable String requiredId(Document query) {
		if (query.get("_id") instanceof String id) {
			return id;
		}
		if (query.get("$and") instanceof Collection<?> terms) {
			for (Object term : terms) {
				if (term instanceof Document document && document.get("_id") instanceof String id) {
					return id;
				}
			}
		}
		return null;
	}

}
