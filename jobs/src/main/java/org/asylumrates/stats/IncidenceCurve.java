package org.asylumrates.stats;

/**
 * The incidence of one end of cases, and by how much each person moves it, day by day.
 *
 * <p>All who are still at risk move the curve alike. Somebody who has left moves the share waiting,
 * S, in a fixed proportion b from then on, and so the incidence F by a + b F with a fixed a; hence
 * three sums over those who left give the variance on any later day.
 */
final class IncidenceCurve {
  private double atRisk;
  private double waiting = 1;
  private double incidence;

  /** By how much somebody still at risk moves the incidence and the share waiting. */
  private double moveIncidence;

  private double moveWaiting;

  /** Sums over those who left, of a a, a b and b b. */
  private double aa;

  private double ab;
  private double bb;

  IncidenceCurve(long people) {
    this.atRisk = people;
  }

  /**
   * Passes one day.
   *
   * @param ended cases with this end
   * @param allEnded cases with any end
   * @param lost people followed until this day only
   */
  void pass(long ended, long allEnded, long lost) {
    double hazard = allEnded / atRisk;
    double ownHazard = ended / atRisk;
    double waitingBefore = waiting;
    double incidenceMoved = moveIncidence + moveWaiting * ownHazard;
    double waitingMoved = moveWaiting * (1 - hazard);
    double perPerson = waitingBefore / atRisk;
    incidence += waitingBefore * ownHazard;
    waiting *= 1 - hazard;
    moveIncidence = incidenceMoved - perPerson * ownHazard;
    moveWaiting = waitingMoved + perPerson * hazard;
    leave(ended, moveIncidence + perPerson, moveWaiting - perPerson);
    leave(allEnded - ended, moveIncidence, moveWaiting - perPerson);
    leave(lost, moveIncidence, moveWaiting);
    atRisk -= allEnded + lost;
  }

  private void leave(long people, double movedIncidence, double movedWaiting) {
    double b = waiting > 0 ? movedWaiting / waiting : 0;
    double a = movedIncidence - b * incidence;
    aa += people * a * a;
    ab += people * a * b;
    bb += people * b * b;
  }

  double incidence() {
    return incidence;
  }

  double waiting() {
    return waiting;
  }

  double error() {
    double left = aa + 2 * ab * incidence + bb * incidence * incidence;
    return Math.sqrt(Math.max(0, left + atRisk * moveIncidence * moveIncidence));
  }
}
