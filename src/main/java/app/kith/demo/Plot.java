package app.kith.demo;

/** Everything that people do in the story. */
class Plot {

    private final Acquaintance acquaintance;
    private final Stories stories;
    private final Talks talks;

    Plot(Acquaintance acquaintance, Stories stories, Talks talks) {
        this.acquaintance = acquaintance;
        this.stories = stories;
        this.talks = talks;
    }

    void plan(Chronicle chronicle, People people) {
        acquaintance.plan(chronicle, people);
        stories.plan(chronicle, people, Story.all());
        talks.plan(chronicle, people, Talk.all());
    }
}
