package vn.dieuphoi.coordination.answer;

import java.time.LocalDate;
import java.util.List;
import org.springframework.data.repository.Repository;

interface AnswerLetters extends Repository<AnswerLetter, Long> {

    AnswerLetter save(AnswerLetter letter);

    boolean existsByRequestAndSignAndDated(String request, String sign, LocalDate dated);

    List<AnswerLetter> findByRequestOrderByIdDesc(String request);
}
