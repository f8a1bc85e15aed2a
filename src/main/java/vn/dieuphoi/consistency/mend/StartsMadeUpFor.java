package vn.dieuphoi.consistency.mend;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.dieuphoi.Subject;
import vn.dieuphoi.consistency.Examination;
import vn.dieuphoi.work.process.CatchUp;

/** What should have started and did not is started by the catch-up, which knows it all and ends where it is open. */
@Configuration(proxyBeanMethods = false)
class StartsMadeUpFor {

    @Bean
    Mend openItem(CatchUp catchUp, Examination examination) {
        return new Start("work-item.not-opened", catchUp, examination);
    }

    @Bean
    Mend openDossier(CatchUp catchUp, Examination examination) {
        return new Start("dossier.missing", catchUp, examination);
    }

    private record Start(String rule, CatchUp catchUp, Examination examination) implements Mend {

        /**
         * It starts everything that is due at once; whether this one is among it the rule itself says. Where an instance
         * runs and only the row is gone, another instance would double the work.
         */
        @Override
        public boolean mend(Subject subject) {
            if (examination.finds("instance.without-work-item", subject)) {
                return false;
            }
            catchUp.run();
            return !examination.finds(rule, subject);
        }
    }
}
