package org.paraphe.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.paraphe.casefile.Blobs;
import org.paraphe.casefile.Event;
import org.paraphe.casefile.Journal;
import org.paraphe.dossier.Sha256;

/**
 * Keeps who the people of a home are outside its database: a blob, named by the journal, whenever
 * something about them changed. The journal itself holds the hash alone. Thread-safe.
 */
public final class PeopleRecord {

  private static final String EVENT = "personnes";
  private static final ObjectMapper MAPPER = org.paraphe.casefile.Json.mapper();

  private final People people;
  private final Blobs blobs;
  private final Journal journal;
  private @Nullable Sha256 last;

  public PeopleRecord(People people, Blobs blobs, Journal journal) {
    this.people = people;
    this.blobs = blobs;
    this.journal = journal;
  }

  /** Does nothing where nothing changed. */
  public synchronized void keep() {
    List<Person> now = people.list();
    String json = write(now);
    if (last == null) {
      last = journal.lastReason(EVENT).orElse(null);
    }
    if (!Sha256.of(json).equals(last) && (last != null || !now.isEmpty())) {
      Sha256 blob = blobs.put(json);
      journal.note(new Event(EVENT, Event.SYSTEM, Event.SYSTEM, blob, java.util.Map.of()));
      last = blob;
    }
  }

  /** Adds the people that the journal names last to a database that has none. */
  public void restore() {
    Optional<Sha256> kept = journal.lastReason(EVENT);
    kept.map(blobs::text).map(PeopleRecord::read).orElse(List.of()).forEach(people::restore);
    last = kept.orElse(null);
  }

  private static String write(List<Person> people) {
    try {
      return MAPPER.writeValueAsString(people);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the people do not become JSON", e);
    }
  }

  private static List<Person> read(String json) {
    try {
      return MAPPER.readValue(json, new TypeReference<List<Person>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("not the JSON of people", e);
    }
  }
}
