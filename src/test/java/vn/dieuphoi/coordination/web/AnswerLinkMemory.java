package vn.dieuphoi.coordination.web;

import org.springframework.stereotype.Component;
import vn.dieuphoi.Memory;

/** Who guessed links. */
@Component
class AnswerLinkMemory implements Memory {

    private final AnswerLinkGuesses guesses;

    AnswerLinkMemory(AnswerLinkGuesses guesses) {
        this.guesses = guesses;
    }

    @Override
    public void forget() {
        guesses.forget();
    }
}
