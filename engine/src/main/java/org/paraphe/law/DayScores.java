package org.paraphe.law;

import java.time.LocalDate;

/** What every search at one day shares. */
record DayScores(LocalDate date, LawAtDate law, ClueScores clues) {}
