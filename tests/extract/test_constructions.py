"""The constructions in which reports give figures, as printed and in the capitals of an old wire service."""

import pytest
from _pytest.mark import ParameterSet

from .reading import brief, claims

#: Topic -> sentence -> its claims in text order, "; " between them.
CONSTRUCTIONS: dict[str, dict[str, str]] = {
    "headlines": {
        "Blast kills 12 at bus depot": "killed 12 unknown",
        "12 killed in depot blast": "killed 12 unknown",
        "Quake kills 340, injures 1,200 in hill towns": "killed 340 unknown; injured 1200 unknown",
        "Nine dead, 40 hurt as grandstand collapses": "killed 9 unknown; injured 40 unknown",
        "Ferry sinks off Port Lamber; 31 missing": "missing 31 civilian",
        "Gunmen abduct 14 teachers in north": "held 14 civilian",
        "Five soldiers, three rebels die in border clash": "killed 5 state; killed 3 perpetrator",
        "Hostages: twelve home, 33 still inside": "held 33 civilian part",
        "Two police killed, four wounded in ambush": "killed 2 state; injured 4 unknown",
        "At least 60 feared dead in mudslide": "killed 60- unknown possible",
        "Stampede at shrine: 26 dead": "killed 26 unknown",
        "Toll in Velmar quake climbs to 212": "killed 212 unknown",
        "All 48 aboard saved as trawler founders": "rescued 48 civilian",
        "Fifteen arrested after market bombing": "arrested 15 unknown",
        "Coach plunge leaves 9 dead": "killed 9 unknown",
    },
    "nominal": {
        "The deaths of 23 villagers have shaken the valley.": "killed 23 civilian",
        "Officials put the death toll at 87.": "killed 87 unknown",
        "The landslide had a death toll of 64.": "killed 64 unknown",
        "The storm caused 19 deaths on the coast.": "killed 19 unknown",
        "There were six fatalities and 22 injuries.": "killed 6 unknown; injured 22 unknown",
        "The hospital recorded four deaths.": "killed 4 unknown",
        "The murder of five aid workers shocked the capital.": "killed 5 civilian",
        "The abduction of 11 schoolgirls prompted protests.": "held 11 civilian",
        "The crash resulted in the deaths of three people.": "killed 3 unknown",
        "The disappearance of seven hikers was reported on Sunday.": "missing 7 civilian",
        "The release of 40 captives was announced at noon.": "released 40 civilian",
        "The arrest of nine suspects followed.": "arrested 9 perpetrator",
        "The evacuation of 600 residents went smoothly.": "evacuated 600 civilian",
        "The loss of 32 lives could have been avoided.": "killed 32 unknown",
        "Divers brought up the bodies of eight sailors.": "killed 8 civilian",
        "The number of dead stood at 118 by nightfall.": "killed 118 unknown",
        "The number of people killed in the fire has reached 27.": "killed 27 unknown",
        "Total casualties were 14 dead and 51 injured.": "killed 14 unknown; injured 51 unknown",
        "The toll was 15 dead.": "killed 15 unknown",
    },
    "verbs of dying": {
        "The collapse claimed the lives of 33 workers.": "killed 33 civilian",
        "The bombing claimed 16 lives.": "killed 16 unknown",
        "The raid cost seven soldiers their lives.": "killed 7 state",
        "The explosion left 14 dead.": "killed 14 unknown",
        "Six of the injured succumbed to their wounds overnight.": "killed 6 unknown",
        "Two passengers succumbed to burns at the clinic.": "killed 2 civilian",
        "Eleven pilgrims lost their lives in the crush.": "killed 11 civilian",
        "Nearly 70 fishermen perished in the cyclone.": "killed 70 civilian",
        "Three climbers were found dead near the ridge.": "killed 3 civilian",
        "Five bodies were pulled from the rubble.": "killed 5 unknown",
        "Four villagers were executed in the square.": "killed 4 civilian",
        "The rebels executed eight captured soldiers.": "killed 8 state",
        "Nine children drowned when the canoe overturned.": "killed 9 civilian",
        "Two constables were gunned down outside a bank.": "killed 2 state",
        "Gunmen mowed down 21 worshippers at prayer.": "killed 21 civilian",
        "Six miners suffocated in the shaft.": "killed 6 civilian",
        "Thirteen passengers burned to death in the coach.": "killed 13 civilian",
        "Five fans were crushed to death at the gate.": "killed 5 civilian",
        "The mob hacked three traders to death.": "killed 3 civilian",
        "Seven labourers were buried alive by the slide.": "killed 7 civilian",
        "Four guards were beheaded by their captors.": "killed 4 state",
        "Two reporters were slain on the highway.": "killed 2 civilian",
        "Security forces shot dead two hijackers.": "killed 2 perpetrator",
        "The army wiped out 30 insurgents in the gorge.": "killed 30 perpetrator",
        "Ten people died of their injuries.": "killed 10 unknown",
        "Three of the wounded died in hospital.": "killed 3 unknown",
        "Eight tourists were swept to their deaths.": "killed 8 civilian",
        "Four skiers froze to death on the pass.": "killed 4 civilian",
        "Six people were electrocuted by a fallen cable.": "killed 6 unknown",
        "Two pilots were killed instantly.": "killed 2 civilian",
        "Doctors pronounced five people dead at the scene.": "killed 5 unknown",
        "The policeman bled to death at the roadside.": "killed 1 state",
    },
    "harm and care": {
        "Seventeen passengers were hospitalised with burns.": "injured 17 civilian",
        "Seventeen passengers were hospitalized with burns.": "injured 17 civilian",
        "Twenty-two people were treated for smoke inhalation.": "injured 22 unknown",
        "Nine pupils were taken to hospital.": "injured 9 civilian",
        "Four firemen suffered burns.": "injured 4 civilian",
        "Two officers were seriously hurt.": "injured 2 state",
        "Some 130 were wounded, 12 of them critically.": "injured 130 unknown; injured 12 unknown part",
        "Three soldiers were airlifted to a hospital in the capital.": "injured 3 state",
        "Six people remain in intensive care.": "injured 6 unknown",
        "Five workers sustained head injuries.": "injured 5 civilian",
        "Hospitals treated 44 patients after the quake.": "injured 44 civilian",
        "A gas leak sickened 60 workers.": "injured 60 civilian",
        "Ten people were shot and wounded at the rally.": "injured 10 unknown",
    },
    "taking and missing": {
        "Pirates abducted four crewmen from the tanker.": "held 4 civilian",
        "Nineteen students were kidnapped from a dormitory.": "held 19 civilian",
        "The group is holding 25 villagers captive.": "held 25 civilian",
        "Armed men seized six engineers at a dam.": "held 6 civilian",
        "Thirty guests were taken hostage in the restaurant.": "held 30 civilian",
        "Eleven sailors went missing in the gale.": "missing 11 civilian",
        "Forty-one people were unaccounted for on Tuesday.": "missing 41 civilian",
        "Six hikers have disappeared on the glacier.": "missing 6 civilian",
        "Rescuers searched for 13 missing fishermen.": "missing 13 civilian",
        "Another five crew members are listed as missing.": "missing 5 civilian",
        "Seven miners were trapped in the shaft.": "aboard 7 civilian",
        "About 900 commuters were stranded at the station.": "aboard 900 civilian",
        "The kidnappers still hold 12 of them.": "held 12 civilian part",
        "Eight engineers remain in captivity.": "held 8 civilian",
        "Fifty hostages remained in rebel hands.": "held 50 civilian",
    },
    "coming free": {
        "Three miners were pulled alive from the shaft.": "rescued 3 civilian",
        "A helicopter plucked nine sailors from the deck.": "rescued 9 civilian",
        "Sixteen climbers were airlifted to safety.": "rescued 16 civilian",
        "Troops freed 45 captives in a dawn raid.": "freed 45 civilian",
        "The kidnappers released two nuns on Friday.": "released 2 civilian",
        "The gunmen let 18 women and children go.": "released 18 civilian",
        "Four hostages escaped through a window.": "escaped 4 civilian",
        "Six passengers swam to shore.": "safe 6 civilian",
        "All 112 passengers survived.": "safe 112 civilian",
        "Twenty-three workers were brought out alive.": "rescued 23 civilian",
        "Firefighters rescued 31 guests from the roof.": "rescued 31 civilian",
        "Fishermen saved 14 passengers.": "rescued 14 civilian",
        "Two girls were dug out of the ruins alive.": "rescued 2 civilian",
        "Seven sailors were found alive on a raft.": "rescued 7 civilian",
        "All 38 crew were safe and well.": "safe 38 civilian",
        "Divers dug out six survivors.": "rescued 6 civilian",
        "The rebels handed over five soldiers to the Red Cross.": "released 5 state",
        "Five hostages were set free.": "freed 5 civilian",
    },
    "running tolls": {
        "Two more victims died, bringing the toll to 41.": "killed 2 unknown new; killed 41 unknown",
        "The death toll rose to 41, up from 30 on Monday.": "killed 41 unknown; killed 30 unknown",
        "The toll was revised down to 28.": "killed 28 unknown",
        "Officials lowered the death toll to 52.": "killed 52 unknown",
        "A ninth victim died, raising to nine the number of dead.": "killed 9 unknown",
        "The confirmed dead now number 76.": "killed 76 unknown",
        "The number of missing fell to 19.": "missing 19 civilian",
        "The count of injured has passed 300.": "injured 301- unknown",
        "By evening the number of hostages stood at 64.": "held 64 civilian",
        "Three bodies were found on Sunday, taking the toll to 17.": "killed 3 unknown; killed 17 unknown",
        "The death toll has more than doubled to 140.": "killed 140 unknown",
        "The toll could rise to 200.": "killed 200 unknown possible",
        "Another 15 bodies were found, pushing the death toll past 90.": "killed 15 unknown new; killed 91- unknown",
        "The ministry raised its toll from 12 to 18.": "killed 12 unknown; killed 18 unknown",
    },
    "sums over places": {
        "The storm killed 12 people in Orvale and five in Brenton.": "killed 12 unknown; killed 5 unknown",
        "Seven died in the capital and four in the port.": "killed 7 unknown; killed 4 unknown",
        "Three in the north and two in the south were killed.": "killed 3 unknown; killed 2 unknown",
        "Nine villagers drowned in Tessen, six in Marl and two in Oskel.": (
            "killed 9 civilian; killed 6 civilian; killed 2 civilian"
        ),
        "Troops freed 38 hostages at the dam, 19 at dawn and 19 at dusk.": (
            "freed 38 civilian; freed 19 civilian part; freed 19 civilian part"
        ),
        "The storm killed nine villagers in Tessen and six soldiers in Marl.": "killed 9 civilian; killed 6 state",
        "Police arrested four suspects in the city and three at the border.": (
            "arrested 4 perpetrator; arrested 3 perpetrator"
        ),
        "Twenty people were hurt in the first blast and 11 in the second.": "injured 20 unknown; injured 11 unknown",
    },
    "including": {
        "The bomb killed 18 people, including four children.": "killed 18 unknown; killed 4 civilian part",
        "Thirty people died, among them two foreigners.": "killed 30 unknown; killed 2 civilian part",
        "The dead included three nuns.": "killed 3 civilian part",
        "The dead were mostly women and children.": "",
        "Forty passengers were killed, 25 of them pupils.": "killed 40 civilian; killed 25 civilian part",
        "Twelve people, including two soldiers and a policeman, were killed.": (
            "killed 12 unknown; killed 2 state part; killed 1 state part"
        ),
        "Fourteen people, mostly women, died in the stampede.": "killed 14 unknown",
        "Ten people were killed, half of them children.": "killed 10 unknown",
        "Gunmen killed eight people, a priest among them.": "killed 8 unknown; killed 1 civilian part",
        "The bomb wounded 60 people, nine of whom later died.": "injured 60 unknown; killed 9 unknown part",
        "Of the 14 dead, six were women.": "killed 14 unknown; killed 6 civilian part",
        "The 22 dead include five firefighters.": "killed 22 unknown; killed 5 civilian part",
    },
    "partitives": {
        "Of the 57 people aboard, 33 were rescued.": "aboard 57 civilian; rescued 33 civilian",
        "Seven of the nine crew members drowned.": "killed 7 civilian; aboard 9 civilian",
        "Two of the five hijackers were shot dead.": "killed 2 perpetrator; attackers 5 perpetrator",
        "Thirty-one of 40 miners have been brought out.": "rescued 31 civilian",
        "The ferry carried 80 passengers, 66 of whom were saved.": "aboard 80 civilian; rescued 66 civilian part",
        "Six hostages were freed; the other nine remain in the bank.": "freed 6 civilian; held 9 civilian",
        "Four of the hostages were killed and the remaining 11 were freed.": ("killed 4 civilian; freed 11 civilian"),
        "Only three of the passengers survived.": "safe 3 civilian",
        "All but four of the 60 aboard died.": "aboard 60 civilian",
        "All but two of the 30 hostages were freed.": "held 30 civilian",
        "None of the 35 aboard survived.": "safe 0 civilian; aboard 35 civilian",
    },
    "families": {
        "A couple and their three children died in the fire.": "killed 2 civilian; killed 3 civilian",
        "A mother and her two sons were killed by the falling wall.": "killed 1 civilian; killed 2 civilian",
        "The slide buried a farmer, his wife and four children.": (
            "killed 1 civilian; killed 1 civilian; killed 4 civilian"
        ),
        "Six members of one family were found dead.": "killed 6 unknown",
        "Two brothers were killed and their sister was wounded.": "killed 2 unknown; injured 1 civilian",
        "A family of five drowned in the flood.": "killed 5 civilian",
    },
    "attackers in tolls": {
        "Nine people died, including the gunman.": "killed 9 unknown; killed 1 perpetrator part",
        "Fifteen people were killed, not counting the two bombers.": "killed 15 unknown; killed 2 perpetrator",
        "Six people, among them three attackers, were killed.": "killed 6 unknown; killed 3 perpetrator part",
        "Eleven people died as well as two suicide bombers.": "killed 11 unknown; killed 2 perpetrator",
        "The blast killed the bomber and 10 shoppers.": "killed 1 perpetrator; killed 10 civilian",
        "All five gunmen were killed.": "killed 5 perpetrator",
        "The gunman was shot dead by police.": "killed 1 perpetrator",
        "Three kidnappers surrendered.": "arrested 3 perpetrator",
        "Six gunmen stormed the hotel.": "attackers 6 perpetrator",
        "A group of about 20 armed men attacked the post.": "attackers 20 perpetrator",
        "The hotel was attacked by four militants.": "attackers 4 perpetrator",
    },
    "parties": {
        "Two peacekeepers were killed on patrol.": "killed 2 state",
        "Four prison guards died in the riot.": "killed 4 state",
        "Three election officials were abducted.": "held 3 state",
        "Five troops were wounded.": "injured 5 state",
        "Ten insurgents were killed.": "killed 10 perpetrator",
        "Eight residents died.": "killed 8 civilian",
        "Three suspects were detained.": "arrested 3 perpetrator",
        "Seven rebels and two soldiers were killed.": "killed 7 perpetrator; killed 2 state",
        "The landmine killed four paratroopers and their interpreter.": "killed 4 state; killed 1 civilian",
        "Six army engineers died.": "killed 6 state",
        "Two former soldiers were arrested.": "arrested 2 state",
    },
    "shapes of numbers": {
        "As many as 300 people died.": "killed 0-300 unknown",
        "Between 10 and 12 people were killed.": "killed 10-12 unknown",
        "The avalanche killed 10-12 skiers.": "killed 10-12 civilian",
        "The avalanche killed 10 to 12 skiers.": "killed 10-12 civilian",
        "Floods displaced 2 lakh villagers.": "displaced 200000 civilian",
        "Floods displaced 1.5 lakh people.": "displaced 150000 civilian",
        "The flood left 1,20,000 people homeless.": "displaced 120000 civilian",
        "Dozens were injured.": "injured 24-99 unknown",
        "Scores of passengers were hurt.": "injured 40-99 civilian",
        "Hundreds of residents fled their homes.": "displaced 200-999 civilian",
        "Half a dozen villagers were kidnapped.": "held 6 civilian",
        "No fewer than 45 people died.": "killed 45- unknown",
        "One hundred and seven people died.": "killed 107 unknown",
        "A dozen people were injured.": "injured 12 unknown",
        "More than two dozen people died.": "killed 25- unknown",
        "Two or three people were hurt.": "injured 2-3 unknown",
        "The blast killed a soldier.": "killed 1 state",
        "A soldier was killed.": "killed 1 state",
        "One person died and another was injured.": "killed 1 unknown; injured 1 unknown",
        "One fireman is missing.": "missing 1 civilian",
        "A 54-year-old man was killed.": "killed 1 unknown",
        "A third passenger died on Sunday.": "killed 1 civilian",
    },
    "none": {
        "No one was hurt.": "injured 0 unknown",
        "Nobody was injured in the blast.": "injured 0 unknown",
        "There were no casualties.": "killed 0 unknown",
        "No casualties were reported.": "killed 0 unknown",
        "There were no deaths.": "killed 0 unknown",
        "No passengers were killed.": "killed 0 civilian",
        "There were no survivors.": "safe 0 civilian",
        "There were no reports of injuries.": "injured 0 unknown",
    },
    "the measure stands before": {
        "Rebels say 60 soldiers were killed. The ministry admits to 26.": "killed 60 state; killed 26 state",
        "Police named the dead on Friday. Nine men. Three women.": "killed 9 civilian; killed 3 civilian",
        "At first the mayor said 30 people had died. Later he spoke of 44.": "killed 30 unknown; killed 44 unknown",
        "How many were killed? Twelve, the ministry says.": "killed 12 unknown",
        "The blast killed 12 people. Four were children.": "killed 12 unknown; killed 4 civilian part",
        "The blast killed 12 people. Another six died later.": "killed 12 unknown; killed 6 unknown new",
        "Gunmen seized 40 pupils. Fifteen have since been released.": "held 40 civilian; released 15 civilian",
    },
    "no figures": {
        "The striker, 27, scored three goals.": "",
        "The team won 3-1 and lost 2-0.": "",
        "The motion passed by 212 votes to 98.": "",
        "The flood killed 300 goats and 20 cows.": "",
        "The kidnappers demanded 2 million dollars.": "",
        "Police recovered two 9 mm pistols and a .45-calibre revolver.": "",
        "The train stopped 14 kilometres from the border.": "",
        "The bomb went off at 8.45 on Tuesday.": "",
        "About 30 percent of the harvest was lost.": "",
        "He ranked third of 40 in his class.": "",
        "The office is at 112 Harbour Street.": "",
        "The quake had a magnitude of 6.4.": "",
        "The bomb contained 20 kilos of explosives.": "",
        "The court fined the firm 300,000 crowns.": "",
        "Ten ambulances and four fire engines came.": "",
        "The 12-storey tower has 96 flats.": "",
        "The two countries signed five accords.": "",
        "Shares fell 4 points to 1,210.": "",
        "He fired seven shots.": "",
        "The trial lasted 40 days and heard 66 witnesses.": "",
    },
    "things destroyed": {
        "The fire gutted 14 shops.": "destroyed 14 unknown",
        "Twenty houses were flattened by the quake.": "destroyed 20 unknown",
        "The rebels shot down two army helicopters.": "destroyed 2 state",
        "Shelling levelled nine homes.": "destroyed 9 unknown",
        "Shelling leveled nine homes.": "destroyed 9 unknown",
    },
    "capitals service": {
        "TWO POLICEMEN AND A TAXI DRIVER WERE KILLED IN A GUERRILLA ATTACK ON THE TOWN OF SANTA VERANDA.": (
            "killed 2 state; killed 1 civilian"
        ),
        "THE ARMED FORCES REPORT THAT 14 SUBVERSIVES WERE KILLED AND SIX SOLDIERS WERE WOUNDED IN COMBAT.": (
            "killed 14 perpetrator; injured 6 state"
        ),
        "ACCORDING TO THE RADIO, A CAR BOMB EXPLODED AT 0900 [1300 GMT], KILLING FIVE PERSONS AND WOUNDING 17.": (
            "killed 5 unknown; injured 17 unknown"
        ),
        "IT WAS ALSO LEARNED THAT NINE PEASANTS WERE MURDERED BY UNIDENTIFIED INDIVIDUALS IN EL ROBLE.": (
            "killed 9 civilian"
        ),
        "THE TERRORISTS KIDNAPPED THREE ENGINEERS OF THE OIL COMPANY AND BURNED FOUR VEHICLES.": (
            "held 3 civilian; destroyed 4 unknown"
        ),
    },
    "people on board and inside": {
        "The bus was carrying 52 passengers and a crew of three.": "aboard 52 civilian; aboard 3 civilian",
        "There were 140 people on board the airliner.": "aboard 140 civilian",
        "About 200 workers were inside the factory when it caught fire.": "aboard 200 civilian",
        "The plane had 97 people aboard.": "aboard 97 civilian",
        "The boat, with 60 migrants aboard, capsized.": "aboard 60 civilian",
        "More than 400 families were forced from their homes.": "displaced 401- civilian",
    },
}
#: Sentence -> why it is not yet read.
OPEN = {
    "The confirmed dead now number 76.": "the small model takes the verb for a noun, and a number behind it names",
    "Fifteen people were killed, not counting the two bombers.": "the dead pass for those who count",
    "Police named the dead on Friday. Nine men. Three women.": "a list leans on a figure only, not on a bare noun",
    "How many were killed? Twelve, the ministry says.": "a question gives no figure to lean on",
}
OPEN_IN_CAPITALS = OPEN | {"The raid cost seven soldiers their lives.": "the small model takes the lives for a clause"}
CASES = [(text, expected) for sentences in CONSTRUCTIONS.values() for text, expected in sentences.items()]


def params(still_open: dict[str, str]) -> list[ParameterSet]:
    return [
        pytest.param(
            text,
            expected,
            id=text[:60],
            marks=[pytest.mark.xfail(reason=still_open[text], strict=True)] if text in still_open else [],
        )
        for text, expected in CASES
    ]


def read(text: str) -> str:
    return "; ".join(brief(c) for c in claims(text))


@pytest.mark.parametrize(("text", "expected"), params(OPEN))
def test_as_printed(text: str, expected: str) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(("text", "expected"), params(OPEN_IN_CAPITALS))
def test_in_capitals(text: str, expected: str) -> None:
    assert read(text.upper()) == expected
