package org.paraphe.casefile;

/** A case that a worker holds until it commits, releases, or the lease runs out. */
public record Claim(CaseFile held, String owner, int attempts) {}
