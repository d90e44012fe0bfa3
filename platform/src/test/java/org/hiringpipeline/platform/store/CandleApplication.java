package org.hiringpipeline.platform.store;

import java.net.URI;
import java.util.function.Consumer;

import com.mongodb.client.model.Updates;
import jakarta.validation.constraints.NotNull;
import org.hiringpipeline.platform.aggregate.AggregateStore;
import org.hiringpipeline.platform.aggregate.AggregateStores;
import org.hiringpipeline.platform.aggregate.Stored;
import org.hiringpipeline.platform.consumer.EventConsumers;
import org.hiringpipeline.platform.http.idempotency.IdempotencyKey;
import org.hiringpipeline.platform.http.idempotency.Idempotent;
import org.hiringpipeline.platform.http.problem.NotFound;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.ResponseEntity;
import org.springframework.messaging.Message;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A tiny service that does all that services do with their database. */
@SpringBootApplication
class CandleApplication {

	/** What the consumer heard of candles. */
	static final String COPIES = "copies";

	@Bean
	AggregateStore<Candle> candles(AggregateStores stores) {
		return stores.of(Candle.class);
	}

	@Bean
	Consumer<Message<?>> lightings(EventConsumers consumers, MongoOperations mongo, StoreGauges gauges) {
		gauges.add("candles.heard.of", "Candles that the consumer has heard of", () -> mongo.estimatedCount(COPIES));
		var copies = new NewerWins(mongo, COPIES);
		return consumers.of(Candle.TOPIC)
			.on(Candle.LIT.name(), LitCandle.class,
					(event, candle) -> copies.apply(candle.candleId(), event.sequence(),
							Updates.set("lit", candle.lit())))
			.build();
	}

	record LitCandle(@NotNull String candleId, @NotNull Integer lit) {
	}

	record NewCandle(@NotNull String name) {
	}

	@RestController
	static class Controller {

		private final AggregateStore<Candle> candles;

		Controller(AggregateStore<Candle> candles) {
			this.candles = candles;
		}

		@PostMapping("/v1/candles")
		@Idempotent
		ResponseEntity<Candle> make(@RequestBody NewCandle candle, IdempotencyKey key) {
			var id = key.derivedId();
			this.candles.insert(id, new Candle(id, 0).light());
			return ResponseEntity.created(URI.create("/v1/candles/" + id)).body(read(id));
		}

		@PostMapping("/v1/candles/{id}/lightings")
		Candle light(@PathVariable String id) {
			return this.candles.change(id, Candle::light)
				.map(Stored::state)
				.orElseThrow(() -> new NotFound("candle", id));
		}

		@GetMapping("/v1/candles/{id}")
		Candle read(@PathVariable String id) {
			return this.candles.find(id).map(Stored::state).orElseThrow(() -> new NotFound("candle", id));
		}

	}

}
