---
title: Tree Hill
author: The ifplay authors
ifid: 6BF57684-44D7-4AAD-8D35-6D1BBA9E5134
language: en
version: 1.0.0
blurb: Peyton and Lucas had a house, a color for the door and two names. Then somebody called from Nashville.
start: plan
---

// Most choices are Peyton's. Where the choosing is Lucas's, the scene's title says so
// and the choices begin with his name.

// What the two of them carry a long way.
number said: 0..3 clamp = 1 "Said out loud"
flag he_knows "Lucas knows"
enum offer:  nothing_yet, offered, accepted, refused, held_till_January, lapsed "Nashville"
enum ravens: waiting, his, turned_down, handed_on "The Ravens"
set boxes: records, sketchbooks, lamp, sweatshirt, drawing "In the truck"

// What matters for a week or a season, and is then let go.
number days_left: 0..10 = 10
set knows: Haley, Brooke, Dunmore "Who else knows"
flag january
enum told: not_yet, porch, dinner, found
enum wish: nothing, stay, come
number sky:  1..3
number worn: 0..3 "Worn thin"
flag heard

// Things said once, and said back later.
text door          = "green"
text why           = "like a door"
text girl          = "Anna"
text debt          = "a nose"
text parting       = "at the curb"
text friday        = "the one with the flat tire"
text mural         = "a chalk rabbit nobody had claimed"
text gift          = "a road atlas older than Jamie"
text porch_mark    = "The rail had its two worn places, and they put their feet in them."
text coastal       = "On Bellamy Street"
text hired         = "had kept the place open"
text lorraine      = "the girl from the coast"
text adviser       = "Lorraine"
text advice        = "Don't let anybody answer this for you, and that goes double for anybody you love."
text question      = "nothing, in so many words"
text learned       = "on the porch"
text haley_bye     = "You could have come to me, you know. I've got a whole speech about buses,"
text brooke_bye    = "I was told last. I was told after Lucas, and Lucas is a boy,"
text climb         = "You could see four states, or it felt that way. You could see the road go back and back."
text sill          = "with a jar of dead wasps on the sill"
text hauled        = "He had sweated through his shirt by the second flight."
text hook          = "The back of the door had a hook on it. There was nothing on the hook."
text cold          = "The gray sweatshirt was behind the seat. It was still folded how she folded things, into a kind of envelope."
text receipt_kept  = "The receipt was in Karen's spare room, in its shoebox, in the window that faced the street."
text receipt_found = "She went up for it, past all the sleepers, to the spare room that faced the street."
text gray          = "Half the men at the showcase had gray sweatshirts on. It was some kind of a fashion. She left before the end."
text vow           = "nothing at all"
text label_name    = "Bellamy Street"
text act           = "Menhaden"
text stake         = "He was paid in doughnuts."
text bench         = "nobody in particular"

promise "She never lives in Nashville without Lucas having known": always he_knows or not (at(apartment) or at(two_nine))
promise "Nobody coaches the Ravens from Nashville": never ravens == his and (at(two_rooms) or ended("Two Names on the Mailbox") or ended("After the Season"))
promise "Nobody leaves for a job she has not said yes to": never at(goodbyes) and offer != accepted
promise "The plan is never let go before it has been promised": never ended("Kindly") and not heard
promise "Someday can still come, on every porch night": from porch reach "Someday"
promise "Even silence can be broken in time": from said_nothing reach "Someday"
promise "Her own name can go on a record": reach "Side One"

== plan: Once
There was a time when Lucas Scott could have told you the color of the front door.

He could have told you the street, and which side of it, and that there were five steps up.
Two bedrooms, and a third to be called the study until somebody needed it.
He knew which wall would take the records and that the joists under it would want doubling.
Peyton had drawn the whole of it on the back of a receipt from Dunmore's, in ballpoint,
while they waited for fries, and she had drawn it so exactly that for years afterward
he could walk through it with his eyes shut, to get to sleep.

The house was real.
It stood on Bellamy Street behind a hedge and belonged to a dentist, who had not been told.

They never said when. They said *someday*, in the voice other people use for Tuesday.

The door went in last.

"Color," said Peyton, pen up. "You have until the food comes."

* (green) Green.
    ~ door = "green"
    ~ why = "like a door"
    "Green."

    "Green like what?"

    "Like a door."

    She wrote it down that way, with an arrow.
* (yellow) Yellow.
    ~ door = "yellow"
    ~ why = "so people can find us"
    "A yellow door. Who *are* you?"

    "It's so people can find us."

    She wrote that next to it, and for a second or two she kept her eyes on the paper, on account of the *us*.
* (red) Let her choose.
    ~ door = "red"
    ~ why = "so nobody can say they didn't see it"
    "You do it," he said.

    "Red. So nobody can say they didn't see it."

    There was only the one pen. She leaned on it until you could feel the door from the back of the paper.
-> names

== names: Upstairs
There would be two of them upstairs.
The boy was settled in a word. He would be Keith, and neither of them added anything to it.

The girl took until the bottom of the milkshake.

* (anna) Anna.
    ~ girl = "Anna"
    Anna had been Peyton's mother.
    It was half her life since anyone had called that name up a flight of stairs and been answered.

    "Anna Scott," said Lucas, trying it. "She'll be tall."

    "She'll be a nightmare," said Peyton, and needed something from the bottom of her bag.
* (josephine) Josephine.
    ~ girl = "Josephine"
    "You can get Jo out of it," said Peyton. "Josie. Fina, if she goes through a phase."

    "And when we're mad at her?"

    "Then she gets the whole thing, from the bottom of the stairs."
* (karen) Karen.
    ~ girl = "Karen"
    "Mom's going to say one is plenty."

    "Your mom can come over and say it to the baby."

    Lucas gave this longer than it needed, smiling at the salt.

Peyton folded the receipt in four and put it in her wallet, behind the license.
They were eighteen. There were people in the house now and a color on the door, and nothing left to settle.

Remember the fries. They were the last part of the plan to come when they were expected.
-> summer

== summer: The summer after
---
That summer nobody died and nobody skipped town, and in Tree Hill you noticed.

At the end of it Lucas had a job, assistant coach at a college three hours up the interstate:
a whistle, and half of a desk.
Peyton would stay and study business, on the theory that anyone who meant to spend her life around
musicians had better know how to add.
Three hours, she worked out, was four albums, if you picked short ones.
It made September look like a thing that a person could get through.

And first there was August.
They slept until ten. They ate peaches over the sink in Karen's kitchen.
Lucas went brown and Peyton went pink and then white again, and at night they put down the top of the Comet
by the river and argued about which of the stars were planes.

On the last Sunday they had a whole day left, and three ideas.

* (buoy) Swim out to the buoy.
    ~ debt = "a night swim"
    She was ten strokes gone before he had finished saying *go*.
    Out at the buoy they hung from the rusted ring and got their breath.

    "Cheat."

    "Champion."

    "Try me at night."

    Everybody knew about Lucas and the jellyfish. "You would never," she said.

    "Someday I would," said Lucas, with dignity, and she laughed until she swallowed some of the Atlantic.
* (rivercourt) Play him for it at the Rivercourt.
    ~ debt = "a rematch"
    He let her have H, O, R and S.
    At S she saw that he had been arranging it, out of manners, and she told him what she thought of manners,
    and he turned around and put in five without a miss, the last one from the bank of the river.

    "Happy?"

    "I've never been so insulted in my life," said Peyton, who was very happy. "Again."

    The lights went off at eleven, by the clock, with the ball in the air. They listened to it not go in.
* (portrait) Let him draw her, for once.
    ~ debt = "a nose"
    It took him forty minutes, with his tongue between his teeth.
    The hair was good. Under the hair was a potato that had had bad news.

    "Where's my nose?"

    "I was getting to it."

    "Luke. There's no room. You've put the mouth there."

    He took the pad back and looked from her to it. "You'd have to hold still about a year," he said.

"You owe me {debt}," Peyton told him that night, half asleep. "I'm writing it down."
-> first_goodbye

== first_goodbye: The first one
She was bad at goodbyes. She had had more practice than most people, and it hadn't helped.

It was only three hours. It was only until Friday.
On Monday morning his car stood in front of the house with its trunk up, packed since the night before,
and Peyton lay and looked at the ceiling and went over the ways to do it.

* (slip_out) Be gone before he's awake.
    ~ parting = "with him asleep and her shoes in her hand"
    She got as far as the end of the street with her shoes in her hand.
    There was dew on everything. At the corner she sat down on the curb to put them on,
    and found a note in the left one, in his square capitals, that he must have put there at midnight.
    **FRIDAY**, it said. He had known exactly how she would do it.
* (wave_off) Stand in the road until he's out of sight.
    ~ parting = "with her standing in the road until the mailman honked"
    She stood in the road and waved. He waved in the mirror, and then it was a hand, and then a car.

    She went on standing there, because moving would have been the next thing.
    After a while the mailman honked, kindly, twice.
* (bicker) Keep him talking till it's over.
    ~ parting = "in the middle of an argument about B-sides"
    She started it on the steps, with something indefensible about B-sides, and kept it going around the car,
    through the seat belt, through the window.

    "You don't believe a word of that," said Lucas, with the engine on.

    "I believe all of it. Go away. You're wrong."

    He was still shouting titles at the stop sign.
    When she couldn't hear them anymore she found that it was done, and that she was holding his coffee.
-> years

== years: Four years of Fridays
---
~ if visits(years) == 1
    People had warned them about distance, in the tone of someone warning you about a dog.
    It turned out to be a pretty old dog.

    Lucas had a room at Nathan and Haley's, in a rented house behind the practice gym,
    and Jamie learned to walk by the edge of his bed.
    Peyton had her father's house to herself, a window, and a desk with
    *Principles of Accounting* under the short leg.
    The weeks they did separately. The weekends they were good at.

    Out of some hundred and fifty Fridays, a few stand up by themselves.
~ else
    {seq: There was another, in the second year. | And the last, when they were nearly through.}

* (flat_tire) The one with the flat tire.
    ~ friday = "the one with the flat tire"
    ~ call old_road
    At the county line the left rear went.
    She had the jack out before she remembered that the spare was holding open her father's boathouse.

    Lucas drove an hour and a half down to her with a bag of doughnuts,
    and they ate them on the hood in the rain.
    It was Saturday before anybody came, and Sunday before anybody had the tire.
    They saw nothing that weekend but the waiting room of Dewey's Lube and the same three magazines.
    On the way home each of them, separately, thought: I could do that forever.
* (croup) The one when Jamie had the croup.
    ~ friday = "the one when Jamie had the croup"
    Nathan's team was three states off and Haley had gone to see them play, so when Jamie began to bark
    at midnight like a seal on a rock, it was Lucas and Peyton who
    sat on the bathroom floor with the shower running hot.

    Peyton knew no lullabies. She sang him both sides of an album about divorce, very low.
    Around four he let go of her hair and slept.

    They stayed where they were, on the wet tile, with the boy across both their laps.
    "The study," said Lucas after a time.

    "I know. I was thinking that too."
* (final) The one before the accounting final.
    ~ friday = "the one before the accounting final"
    ~ call old_road
    Lucas had made flash cards.
    He quizzed her on the floor of his room from Friday supper until Sunday noon,
    and for every one he couldn't follow when she explained it, he ate a pickled pepper.

    "Depreciation," he said, with his eyes streaming.

    "It's what a thing loses by being used."

    "That's terrible."

    "No, you're allowed for. You write it down every year, and then it can't surprise you."
    She got the best mark in the class. He could have run a small business himself by then, and not tasted it.
* (both_drove) The one when they both drove. {if visits(years) >= 2}
    ~ friday = "the one when they both drove"
    ~ call old_road
    It was to be a surprise. That was the trouble, it was to be a surprise on both sides.
    Somewhere near the river bridge they passed each other in the dark, doing seventy.
    At nine o'clock Peyton stood in his empty room holding a cake, and the phone in the hall rang,
    and it was Lucas, calling from her kitchen.
    * (turn_again) Turn around, and meet him in the middle.
        They met at the peach stand a little after eleven.
        The cake had been sat on. They ate it with the ice scraper, in the front seat, in their coats.
    * (stay_put) Stay put, and stay on the phone.
        ~ said += 1
        She got into his bed, and he, three hours south, got into hers.
        They talked until the cord wouldn't reach any farther and then on the floor.
        In the dark, without the other one's face to be careful of, they said a number of things
        they had never said while they were looking at each other.

~ if visits(years) >= 3
    -> accident
-> years

// Called from some of the Fridays: the same three hours, never quite the same.
== old_road
{seq: Three hours. The peach stand was shut up for the year. | Three hours. The peach stand was open, and she stopped. | Three hours, and the one bulb at the peach stand.}
The sign at the Baptist church said {shuffle: COME AS YOU ARE NO SHORTS | HE IS RISEN BAKE SALE SAT | IF YOU ARE LOST U TURN}.
~ return

== accident: Wet road
---
In the last March of it the phone rang at four in the morning in three houses.

It was a wet road and somebody else's brakes. In the first week the doctors said that Nathan would walk.
In the second they had stopped saying what came after that,
and a scout for a team up north sent a very nice basket of fruit.

Peyton drove up with the window down to stay awake.
The hospital had put the Scotts in a corridor with a fish tank.

* (take_jamie) Take Jamie outside.
    They walked around the parking lot, four years old and twenty-two, reading license plates.

    "Is my dad out for the season?" said Jamie.

    "Yeah, buddy."

    He read two more plates. "Is there one after?"

    Peyton said there was always one after. She had made up a hundred things for him, on napkins, on casts,
    and had never wanted so much to have made one up well.
* (sit_nathan) Sit with Nathan.
    He had sent the rest of them for coffee, and she saw he'd meant to be alone,
    and sat down anyway and opened her sketchbook.

    For half an hour she drew his hand on the blanket. He had beautiful hands, all the Scotts did.

    "You're not going to say anything?" said Nathan.

    "I was thinking I wouldn't."

    "Okay," he said. And after another while: "Stay till they come back."
* (stairwell) Find Lucas.
    ~ said += 1
    He was in the stairwell between two floors, sitting under the sign that said not to.

    "I was supposed to be driving," he said. "I said I was tired. I let him drop me off and I went to bed."

    She had a dozen things to say to that, all of them kind and none of any use.
    So she told him about the night her mother was late to pick her up from school,
    which she had not told anyone before, all the way to the end.
    He listened to all of it. When the others found them the light in the stairwell had timed out twice.

By June they were all home.
-> bighouse

== bighouse: Too many bathrooms
Nathan and Haley's house was too big.
They had put the money down in January, when there was going to be more of it,
and now they had nine rooms, a mortgage, and a pool that Jamie called *the other ocean*.
Haley would teach at the high school in the fall. Nathan walked with a cane that he had wrapped in grip tape.
Lucas had handed in his half of the desk to be near him, and nobody had asked him to,
and nobody in that family mentioned it.

On Sundays everyone went over there to fill it up.

* (to_jamie) Go out front. Jamie has chalk. -> jamie
* (to_nathan) Go out back, where Nathan is.
    ~ gift = "a twenty-dollar bill folded into a boat"
    Nathan was on the back steps, sighting along the cane at a bird.

    "They're going to want him for the Ravens," he said. "Odom's been calling around. Luke say anything to you?"

    "He says it'll go to somebody with gray hair."

    "Twenty bucks says he's got the whistle by Labor Day."

    "I'm not betting on Luke's life, Nathan."

    "Twenty," said Nathan, "and you get to be the one who hopes I win."

    They shook on it. It was the first time since the corridor that she had heard him want something.
* (to_haley) Go in and dry. Haley is washing.
    ~ gift = "a casserole with the directions taped to the lid"
    "There's a machine," said Haley, up to the elbows. "There are two.
    I can't hear myself think in here, I wash dishes for the company."

    They did the glasses. They did the plates.

    "He gets up at night," Haley said to the window, "and goes down and watches tape. He thinks I'm asleep.
    And I thought, if I go down and sit with him, he'll know that I know. And if I don't, then he's by himself."

    "Which do you do?"

    "I go down and get a glass of water. Loudly." She held one up to the light and passed it over.
    "Hence the glasses."
-> porch

== jamie: Four and three-quarters
"You're the one who draws," said Jamie. He was lying on the driveway with his chin on his fists.
"I'm four and three-quarters. Draw my dad."

"Okay. What's he doing?"

Jamie looked over his shoulder at the house and lowered his voice. "You pick," he said.

* (running) Draw him running.
    ~ mural = "Nathan in chalk, running"
    She did it big, the length of the car, all stride.
    She knew how he ran. They all did, they had spent four years of Friday nights in the bleachers learning it.

    When she sat back on her heels there was a tap behind her, rubber on concrete.
    Nathan looked for some time. "Little wider at the shoulder," he said.
* (cane) Draw him with the cane.
    ~ mural = "Nathan in chalk, with the cane for a sword"
    In chalk it made a pretty good sword.
    * (dragon) Put in a dragon.
        Jamie said it should have a tie. She gave it a tie, and a clipboard.

        "That's the insurance," Jamie explained to his father, when his father came out to look.
    * (no_dragon) Leave the other half of the driveway to Jamie.
        What Jamie added was a smaller man with a smaller sword, facing the same way.
* (legs) Ask Jamie to do the legs.
    ~ mural = "Nathan in chalk, with the legs by Jamie"
    She did him down to the shorts and handed over the chalk.

    Jamie thought about it with his whole forehead. He gave his father seven legs.
    "In case," he said.
~ gift = "a sand bucket with four good pieces of chalk in it"

It hadn't rained for two weeks, and it stayed there well into July.
-> porch

== porch: The porch
---
The postcard on the door was from {cycle: Lisbon | Wellington | Reykjavik}.
~ if visits(porch) == 1
    Karen was seeing the world with Lily, and with Andy, whom she had loved once before and was loving again
    with better luggage, and Lucas had the house.
    Peyton still paid the light bill at her father's. She'd moved to Karen's one thing at a time,
    a toothbrush and then a turntable, so that there was never a day on which it could be said she did it.

    After ten the wind came up warm from the river and they sat out in it with their feet on the rail.
    She had a degree and no work. He had no work and a rumor.
    It was as good as at the very start, it was better, and neither would have said so for money.
~ else
    {seq: On the back Lily had drawn everybody, including a dog they didn't have. | On the back Lily had drawn only the dog.}

    {seq: The heat broke around ten. | The wind had the whole street's moths with it, and brought them to the one bulb.}
    Peyton would have signed for a thousand of these.

* (bellamy) Bring up Bellamy Street.
    ~ said += 1
    "The dentist's painting," she said. "I drove by. Brown again."

    "The man has no vision." Lucas tipped his head back. "Do you still have it? The receipt?"

    She had it in her wallet. She could have drawn it again by feel.

    "We used to say it every day," she said. "Someday. I noticed we quit. I wasn't sure if that was because
    it was off, or because it was on."

    He was silent long enough for a car to come down the street and go by.
    "I figured it was on," said Lucas. "I figured it was so on that it'd be bad luck."

    She let her breath go. It had been in there since about April.
* (radio) Put the radio in the window.
    ~ porch_mark = "The mat was where they had put it in July, over the marks in the paint."
    There was a station that came over the water only after dark, from some place with accordions in it.
    She set the radio on the sill, and he held out a hand without getting up.

    "You can't dance sitting down."

    "Watch me," he said. He danced her whole chair, two legs at a time, across the boards to his.
    In the morning there were marks in the paint. They turned the mat to cover them, for when Karen came home.
* (sketch) Draw him while he isn't looking.
    He was reading, or holding a book.
    She did the forearm and the ear, and the place between his eyes where he kept things.

    "You're drawing me worried," said Lucas, turning a page.

    "I'm drawing what's on the chair."

    "What's it look like he's worried about?"
    * (draw_say) Tell him: being asked to stay put.
        ~ said += 1
        "He looks like somebody's going to hand him his whole life in one piece," said Peyton,
        "and he's scared that he'll like it."

        The page didn't turn. "Put that he's not scared of who's in it," he said.
    * (draw_joke) Tell him: jellyfish.
        "Jellyfish," she said, and he laughed,
        and the place between his eyes went away before she could finish it.
* (ask_ravens) Ask about the Ravens. {if visits(porch) >= 2}
    "Odom called," he admitted. "It's between me and a guy from Charlotte with two state titles."

    "How bad do you want it?"

    He began on something about the budget. She waited.

    "I walk past that gym and I can smell it," said Lucas. "The floor. I'm twenty-two years old and I'm homesick
    for a floor, and I live six blocks away. That bad."

    She wanted it for him then so hard that she had to get up and see to the moths.
+ (bed) Go in. There's an interview in the morning. -> interview
~ if visits(porch) >= 3
    -> interview
-> porch

== interview: Coastal Mutual
---
The blazer was Brooke's and had been cut for someone with more to be confident about.

"We like to think of ourselves as a family," said Mr. Teague of Coastal Mutual Insurance.
He had a picture of a sailboat behind him and a smaller picture of the same sailboat on the desk.
He turned over her résumé to see if there was more. "You draw."

"Yes, sir."

"We don't have a lot of call for that in claims." He was a nice man. He seemed sorry about it.
"Where would you say you see yourself, Miss Sawyer, in five years?"

* (truth_bellamy) "On Bellamy Street."
    ~ coastal = "On Bellamy Street"
    It was out before she could dress it.

    "Bellamy," said Mr. Teague, lighting up. "Now that's an older neighborhood.
    You'd want to look at your flood."
* (truth_claims) "In claims, I guess."
    ~ coastal = "In claims, I guess"
    Mr. Teague wrote it down.
    She watched him do it, four neat words, and had a feeling of having been seen out of the building.
* (truth_draw) Draw it for him on the back of the application.
    ~ coastal = "a drawing of a man at a desk, dreaming of a boat"
    She meant to do a house, and it came out as Mr.
    Teague: chin on hand, at the helm of his desk, with the blotter for a mainsail.

    He studied it for some time. "May I keep this?" he said.
    They both understood that he wasn't talking about her.

They would be in touch.
-> the_call

== the_call: Parking lot
She was in the Comet with the door open and one shoe off when the phone rang.
It was a 615 number. She answered it in Brooke's blazer voice.

"Is that Peyton Sawyer who writes the letters?" said a woman. "Lorraine Pickett, Harpeth Records, Nashville.
Are you sitting down? I always ask. I had one boy go right over a drum kit."

There was a gull on the hood. Peyton would be able to draw that gull for the rest of her life.

"It's on account of page six," said Lorraine.
"You sent every label in this town ten single-spaced pages about bands from a county I had to look up.
On page six it says there's a trio where the drummer wrote
all the songs and the other two haven't noticed.
I drove out. You were right."

It was a junior job in A&R. Junior meant she'd carry things, Lorraine said, and drive out in the rain to hear
people who were no good, and then every so often one would be, and they'd both pretend to be calm about it.
It came with a desk. It came with a salary, and Lorraine said a number.

"You have ten days, because I like you. And, honey, don't let anybody answer this for you.
That goes double for anybody you love. Now what do you want to know?"
~ offer = offered
-> questions

== questions
~ if visits(questions) == 2
    "Anything else? I'm between a lawyer and a sandwich."
* (why_me) "Did you sign them?"
    ~ lorraine = "the one who noticed the drummer"
    "I signed the drummer," said Lorraine.

    "Just the drummer?"

    "The other two still haven't noticed." There was the click of a lighter.
    "That's the first thing you've asked me, did you see that? You asked about the band."
* (when_start) "When would I start?"
    ~ january = yes
    "Second Monday in August. I know."

    "Could it ever be later?"

    "I held a chair once, till January, for a boy with mono. I didn't enjoy it."
    A pause, with traffic in it. "You don't have mono."

    "No, ma'am."
* (from_here) "Could any of it be done from here?"
    ~ lorraine = "the girl with the ocean"
    "What have you got there, an ocean?"

    "And bands. There's about nine good ones between here and Wilmington, and nobody ever comes."

    "Then somebody ought to do something about that," said Lorraine, "and it can't be me, I'm fifty-six."
+ (hang_up) Thank her, before she changes her mind.
    She said thank you, and then said it again to the dial tone.
    -> drive_home

~ if visits(questions) >= 2
    "Ten days," said Lorraine, and was gone. The gull went too.
    -> drive_home
-> questions

== drive_home: Ten minutes
It was ten minutes back to Karen's house and she made it last forty.

She drove out to the bridge and sat above the water with the engine running.
What she felt first was joy, there was no mistaking it;
she had hit the steering wheel with both hands and yelled.
What she felt next had been waiting for the first thing to finish. Nashville was ten hours.
It was one road, even.
You got on the interstate twenty minutes from the porch and there was only the one turn.

Lucas's car was in the drive when she got there, and he was under it. He rolled out with grease to the eyebrows.

"How was the family?"

* (tell_now) Tell him tonight. -> tell_porch
* (wait) "They'll be in touch."
    "They'd be nuts not to," said Lucas, and rolled back under.

    She stood there looking at his boots. It wasn't a lie yet. It was just the front half of something.
    -> days

== tell_porch: What the moths heard
~ told = porch
~ he_knows = yes
~ said += 1
~ learned = "on the porch, with the moths going around"
~ if days_left == 10
    She gave him time to wash. She gave him time to bring two beers out and put his feet up,
    and then she couldn't give him any more, because there wasn't any.
~ else
    It had been {10 - days_left} days. She heard her own voice start without her, the way you hear a car you know.

"A woman called from Nashville."

She told it to the street. She told him Harpeth Records and page six, and A&R, and junior, and the desk.
She told him the number, and got it right, though for them it was so large that it sounded like a year.
When she had run out of facts she said, "So," and then, "I don't have to take it."

~ if days_left == 10
    "Today?" said Lucas. "You've had that in you since *today*?" He had started to grin.
    "You ate a whole sandwich."
~ else
    "Since that day with the interview," said Lucas, working it out. "When I was under the car."

    "You had grease on your eyebrows. I couldn't do it to the eyebrows."
-> wish_for

== days: The days in hand
There were {days_left} days left, if you counted the one she was in.
{once: There was a peach by the phone, with EAT on a note in square capitals.}
{seq: She bought envelopes. She answered an ad for a receptionist. | She'd begun to wake at five, with the sum already done. | A heron had taken to standing at the end of the street like a creditor.}

* (haley_first) Talk to Haley.
    ~ call see_haley
* (brooke_first) Call Brooke.
    ~ call see_brooke
* (shop_first) Go down to Dunmore's.
    ~ call see_shop
* (alone) Tell nobody. Drive out to the beach and draw.
    She drew the job. She drew a desk with nobody at it, then a street, which she had to make up,
    and on the street a small woman with a cassette in each hand.
    She meant to draw the other thing too, and be fair, and turned the page.

    What came was a porch rail with four feet up on it.
    She had done it so many times that it took under a minute, and she sat looking at how quick it had been.
~ days_left -= 2
~ call evening
~ if days_left <= 4
    -> dinner
-> days

// Called from the days of waiting, and again once Lucas knows and she wants a second opinion.
== see_haley: Laundry
Haley was folding on the dining table, which sat twelve. It had never sat more than socks.

~ if he_knows
    "He told Nathan," she said, before Peyton had put her keys down. "Nathan told me. Jamie told the mailman.
    Come here."
~ else
    Peyton said it in one go, to a fitted sheet. Haley let go of her two corners.

    "Oh, Peyton," she said, and came around the table, "oh, that's huge," and hugged her;
    and then, over her shoulder, in the other voice, "You haven't told him."

"You went," said Peyton. "That time. You got on a bus with a band and you were gone most of a year."

"I did."

+ (what_cost) "What did it cost?"
    Haley paired two socks that didn't match and unpaired them.

    "I used to say nothing, because we got through it. That isn't so. It cost him thinking I'd always be there
    without having to wonder." She found the right one. "It was worth it, too.
    That's what no one warns you about. I'd have been a sourer person. He'd have been married to her."
+ (what_learned) "What would you do over?"
    "The going? Nothing. The telling." Haley held a small pair of overalls to her chest, thinking.
    "I told him I had to, so he couldn't say no. He took it for a door shutting.
    What I wanted was for him to ask when I was coming back."

~ if size(knows) == 0
    ~ adviser = "Haley"
    ~ advice = "Ask him the thing you're scared of, and leave alone the thing next door to it."
"Ask him the thing you're scared of," said Haley, "and leave alone the thing next door to it."
She made a pile of the fathers' shirts and a pile of the sons'. It was a big house, and there was one of each.

~ if he_knows
    "And the Ravens are his," she added. "Odom as good as told the whole faculty.
    So he'll be all right for work, if that's what you're doing it for. Don't do it for that."
~ else
    "You should know," she added. "The Ravens are his, they're telling him this week.
    Odom practically sang it in the faculty lounge.
    Luke's going to come home with that, and you'll have yours in your pocket. So pick your day."
~ knows += Haley
~ haley_bye = "Did you ask him? The thing, and not the thing next door?"
~ return

== see_brooke: On speaker
"You're on speaker," said Brooke from New York. "I have a mouthful of pins, and there's an intern.
Talk to me like I'm alone and beautiful."

~ if he_knows
    "Lucas knows," said Peyton. "So you can scream."

    Brooke screamed. Something metal went over. "That was the intern. Go on."
~ else
    Peyton told her. There was a silence on the line such as there had not been in eleven years of Brooke.

    "I've taken the pins out," said Brooke. "Say *Harpeth* again. Say the number."

"I don't know if I'm taking it."

"Of course you're taking it, you've been taking it since you were nine.
You made me hold auditions for my own slumber party."

+ (brooke_lucas) "And Lucas?"
    "Is a big boy, with a ball." The speaker clicked off, and there was just her voice, close.
    "P., when I left for here, I thought it was going to kill you and me.
    I had it all planned, I was going to be brave in an airport. And you know what it did?
    It gave me somebody to call. I call you every day. I didn't even *like* you every day."
+ (brooke_scared) "I'm scared I'll be bad at it."
    "You will be. I was so bad at mine that a buyer cried." The speaker clicked off.
    "I was thinking about the sort of person who's never scared she'll be bad at it.
    We went to school with several. They're in claims."

~ if size(knows) == 0
    ~ adviser = "Brooke"
    ~ advice = "You're allowed to want something that isn't a person."
"You're allowed to want something that isn't a person," said Brooke. "I'm having that on a pillow.
Do you want one?"

~ if he_knows
    "Send two," said Peyton.
~ else
    "You can't say anything. If he picks up. Brooke. Swear."

    "I am a vault. I never told a soul about the yacht."

    "You told me about the yacht."

    "I told *you*," said Brooke.
~ knows += Brooke
~ brooke_bye = "I knew first. I want that on the record. I've known so long I've already redecorated,"
~ return

== see_shop: Dunmore's
Abe Dunmore had sold her the first record she ever bought with her own money,
and had tried to talk her out of it.
He was past seventy now. He priced by mood. The bell on the shop door was a hi-hat.

"Harpeth," he said, when she had finished. He went on sleeving a stack of gospel.
~ if he_knows
    "And the boy says go. Well, he would, he's got manners."
~ else
    "And the boy doesn't know. I see that he doesn't. You've come in by the alley."

"They offered me a chair once. Up in a tall building, in 1967. It went around." He showed her, with a finger.
"I stayed and made a record instead." He had made the one: three sisters from down at the cannery that nobody
would cut, so he'd cut them, in the back. Three hundred copies. He still had two hundred and eleven.

+ (the_45) "Play it for me."
    He reached under the register without looking and put a forty-five on the counter.
    It had a yellow label, hand-lettered, and somebody had spelled *side* with a *y*.

    By the second verse Peyton had both hands flat on the glass.

    "I know it," said Abe. "And the eighty-nine that bought one know it. That's not nothing. It isn't rent."
+ (the_room) "What's in the back, these days?"
    He took her through the bead curtain. There was a desk, and a window on the alley; there were egg cartons
    on the wall gone the color of tea, and an eight-track machine under a bedspread.

    "Still runs," said Abe. "I come in and thread it, of a Sunday. I don't know for who."

    She lifted a corner of the bedspread and put it back, as you would with someone sleeping.

~ if size(knows) == 0
    ~ adviser = "Abe"
    ~ advice = "Somebody's going to be stubborn about those bands. Might as well be somebody who can add."
"You go or you don't go," said Abe. "But somebody's going to be stubborn about those bands.
Might as well be somebody who can add."

He charged her a dollar for the gospel, which she hadn't asked for.
~ knows += Dunmore
~ return

// Called at the end of each day of waiting.
== evening
{seq: That night Lucas burned the corn and they ate it anyway. | The next nights were too hot to sleep, and they lay on the porch boards with a wet sheet. | The wind got up, and then it dropped, and you could hear a television three houses down.}

"{seq: You're quiet | You're a long way off | You've been drawing the same spoon for an hour}," said Lucas.

+ (tired) "I'm only tired."
    {seq: He moved over to make room, and that was worse than if he'd asked. | He got up and turned off the radio, so she could sleep, and she lay and listened to where it had been. | "Okay," said Lucas. He had begun to say it before she'd finished.}
+ (teague_no) "Coastal Mutual turned me down." {if days_left == 8}
    ~ said -= 1
    ~ hired = "had, so she told Lucas, changed its mind"
    They hadn't. They had left a message that morning, asking her to start in September.

    "Their loss," said Lucas, indignant, and he went on being indignant on her behalf all evening,
    while she lay beside him and got smaller.
+ (odom_instead) Get as far as his name, and ask him about Odom. {if days_left == 6}
    "Luke," she said.

    "Yeah?"

    "What's Odom say?"

    So he told her, and she listened, and was glad for him clear through.
    It amazed her that a person could do both.
+ (tell_evening) Tell him. -> tell_porch
~ return

== dinner: Shrimp and grits
There was a cloth on the table. There was a candle, in a bottle, and Lucas in a shirt.

He could cook one thing, and he'd made it. She got all the way into her chair before he said,
"So, Odom's going to call on Monday. He says it's between me and me."

He tried to look like a man to whom it was nothing much. It lasted about as long as the match.
Peyton was out of the chair and had him around the neck, and he was laughing into her hair, saying,
"Nothing's signed, nothing's signed," and over his shoulder she could see the calendar that came from
the bait shop, with the days on it.
~ if knows has Haley
    She'd known since Haley's that he would have this to tell. She had thought that knowing it would help.

He served. He asked if there was enough salt.

* (blurt) Say it, all of it, in one breath.
    ~ learned = "over the shrimp, in one breath"
    ~ said += 1
    "I got a job in Nashville at a label, a real one, junior A&R, they called me the day of Coastal Mutual
    and I've had it for a week and I didn't tell you and I have till Thursday and I don't have to take it."

    She breathed in. It was loud.

    Lucas had a shrimp on his fork, and he looked at the shrimp as
    if it might have caught more of that than he had.
    -> tell_dinner
* (draw_it) Draw it for him on the tablecloth.
    ~ learned = "off the tablecloth, in ballpoint"
    ~ said += 1
    She took the pen from behind her ear and drew a porch, at the edge by her plate, the size of a stamp.
    From the porch she drew a line. It went around the bread and between the glasses,
    it passed the candle, and over by his hand, where it stopped, she made a little desk.
    *615*, she wrote next to it. *Junior A&R.*

    He followed it with a finger, there and back.

    "They called me," she said. "I don't have to take it."
    -> tell_dinner
* (toast) Make it a toast.
    ~ learned = "as a joke, with a glass up"
    ~ said -= 1
    "To the coach," said Peyton with her glass up, "and to the, what's it called, the junior person in A&R,
    at Harpeth, in Nashville, who's turning it down!"

    They clinked. He drank. She watched it go in with the wine.

    "Who's turning what down?" said Lucas.

    "I don't have to take it," she said.
    -> tell_dinner
* (swallow) Ask him to pass the bread. -> said_nothing

== tell_dinner
~ told = dinner
~ he_knows = yes
-> wish_for

== wish_for: The last part
"Go back," said Lucas. "Say the last part again."

"I don't have to take it."

It had another sentence folded up inside, and they both looked at where it was.

* (wish_nothing) Leave it folded.
    ~ question = "nothing, in so many words"
    "That's all," said Peyton. "I wanted you to have the facts."

    He nodded slowly. He had lived with her for years of weekends, and he let her have the facts.
* (wish_stay) "Would you want me to stay?"
    ~ wish = stay
    ~ said += 1
    ~ question = "if he wanted her to stay"
    It was not a fair question and she'd tried to ask it lightly, and it came out with its whole weight on.

    "That's not," said Lucas, and got up and moved a chair that was fine where it was. "Peyton.
    If I say yes to that, then I'm the reason, every day, at breakfast. I want it so much I can't say it.
    Do you see?"

    She saw. It was a beautiful answer, and it left her exactly where she'd been.
* (wish_come) "You could come."
    ~ wish = come
    ~ said += 1
    ~ question = "if he would come"
    "You could come," she said. "They have gyms. I looked it up."

    Lucas said nothing for a while.
    Six blocks off, somebody was running the floor polisher at the school;
    on a still night you heard it all over town. She hadn't noticed it before he turned his head.

    "I could," he said. He said it with care, putting it where they'd both be able to find it again.
-> his_turn

== his_turn: Whose turn it was
~ if told == found
    He was still angry. He stood there in it, the way you stand in a wet coat, and was fair.

    "I'm going to be mad till about Sunday," said Lucas. "So I'm saying this part now,
    because it's true now as well. You have to take it."
~ else if told == porch
    And then the rest of it got to him, the part with her name on it. It was joy, plain and foolish, and there was nothing behind it.

    "You *did* it," said Lucas. "They read your letters! You have to take it. You know you have to take it."
~ else
    He moved the candle, to see her. What came over his face was so glad, with nothing held back for himself,
    that she had to look at the flame.

    "Ten pages, single-spaced," said Lucas. "I licked the *stamps*. You have to take it, are you crazy?"

"You'll have the Ravens," she said.

"That's it, that's what I mean. That's mine. It's six blocks from where I learned to walk.
Now it's your turn." He took both her hands and shook them, as if she might be asleep.
"What are you going to do in Tree Hill? Start your own label?"

They laughed, both of them. It was funny; there wasn't a place in town to get a guitar strung.

"I'll be here," said Lucas, "missing you, and being terrible company. And any time I'm not here,
I'll be on the road to Nashville. They're going to know me at the gas stations."

She believed him. She would remember that: how completely, with her hands in his, she had believed every word.
-> answer

== answer: The number on the blazer tag
---
She had written Lorraine's number on the tag inside Brooke's blazer, the day of the gull.
Lucas had gone out with the ball under his arm and left her the kitchen on purpose.

Peyton stood with the phone in one hand and a sleeve in the other.

* (take) Call Lorraine and take it.
    ~ offer = accepted
    "Is that {lorraine}?" said Lorraine. "Well, don't breathe at me. Is it yes?"

    "It's yes."

    "Good. Bring a coat, nobody believes me about the winters."
    And she was gone, between a lawyer and a sandwich.

    It had taken forty seconds. Peyton looked around Karen's kitchen, where everything was as it had been.
    -> odom
* (refuse) Call Lorraine and turn it down. -> refusal
* (delay) Ask Lorraine to hold it till January. {needs january: "As far as she knows it starts in August. She never asked."} -> delay_call
* (own_label) Say it over, without laughing: start your own label. {needs knows has Dunmore: "It was a joke. She has nowhere to put so much as a desk."}
    ~ offer = refused
    "I beg your pardon?" said Lorraine Pickett.

    "I'm starting a label. Here." It was the first time she'd heard it in the air. It had a slight echo.

    "With what?"

    "An eight-track and some egg cartons."

    There was a long breath from Nashville. "Then I'll be your competition," said Lorraine,
    "and I'm told I'm not nice. Send me whatever you make."
    -> label_start
* (opinion) Put the phone down, and ask someone who isn't Lucas. {if size(knows) == 0} -> second_opinion

== second_opinion: Someone who isn't Lucas
She had told one person in the world, and he was the one with an interest in it, whichever way he leaned.

+ (second_haley) Walk over to Haley's.
    ~ call see_haley
+ (second_brooke) Call New York.
    ~ call see_brooke
+ (second_shop) Go and see if Dunmore's is open.
    ~ call see_shop
When she got back the kitchen was still empty, and the sleeve hung where she had left it.
-> answer

== said_nothing: The bread
He passed it.

They had a lovely evening. She'd remember that with surprise. They finished the wine on the porch
and planned his first practice on the tablecloth, with olives.

Then it was Monday, and Odom called, and Lucas told him he would like to sleep on it,
because it was the sort of thing you say. And it was Tuesday. She had until Thursday at five.

* (last_chance) Tell him on Wednesday night, with one day left.
    ~ told = found
    ~ he_knows = yes
    ~ learned = "with one day left, brushing his teeth"
    He was brushing his teeth.
    She said it from the edge of the tub, to his back, and saw it arrive in the mirror. The water ran.
    He put the brush down in the glass, bristles up, as Karen liked it.

    "So that's where you've been," said Lucas.
    -> wish_for
* (secret_no) Call Lorraine and say no. He need never know.
    -> refusal
* (let_lapse) Let Thursday come.
    ~ if knows has Brooke
        -> slip
    -> eleventh

== slip: The vault
On Thursday at half past three the phone rang in Karen's hall. Peyton had both hands in a dishpan.
"Put me on speaker!" it was shouting before he'd quite gotten it off the hook.

"You're on," said Lucas, grinning. "It's both of us."

"*Finally.* Okay, one, I've sent the pillow, and two, I found you an apartment, it's over a place that
does hot chicken, so I want you both to look at the floor plan and tell me where he's going to keep his
shoes when he comes up on the weekends, because, P., in Nashville the closets..."

The line hissed. Water dripped off Peyton's elbows.

"Why is nobody talking?" said Brooke. Then, in a voice that Peyton had heard from her maybe twice,
"Oh, no. Oh, honey. I thought you'd *told* him. It's the last day."

"I'm going to hang up now, Brooke," said Lucas gently, and he did.
-> found

== found: Half past three
He didn't raise his voice. She would've given a good deal for him to raise it.

"How long?"

"Since Coastal Mutual."

"I was under the car," said Lucas. He thought. "I asked you. Every night I *asked* you."
He looked at the phone, and at the bait-shop calendar, with Thursday on it. "Everybody knew?"

* (say_why) Tell him why.
    ~ told = found
    ~ he_knows = yes
    ~ learned = "from Brooke, in the hall"
    "Because you'd say go," said Peyton.

    He waited.

    "You'd say go, and you'd mean it, you'd be so happy for me you'd carry my boxes. And I'd never find out
    if there was any part of you that would mind."

    "Any *part*," said Lucas. He sat down on the bottom stair with his elbows on his knees.
    It was some time before he said, "Okay. Say it to me now. The way you would have."

    She told it to him, from the gull on.
    "And I don't have to take it," she said.
    -> wish_for
* (say_little) "It doesn't matter. It's over at five."
    ~ he_knows = yes
    ~ offer = lapsed
    "You think that's what I'm mad about," said Lucas wonderingly. "You think I'm mad you might *go*."

    He took the ball from behind the door. She heard it on the steps, and then on the street, a long way down.
    -> court_found

== court_found: Lucas: the Rivercourt
---
He shot until his arms shook. Nathan turned up around six and sat down on the picnic table with the cane
between his knees and fed him the ones he could reach, and had the sense not to ask.

A tug went by. It was ten to seven. In Nashville it was ten to six, and somebody had gone home
and turned the light out over a desk.

"Haley went nine months," said Nathan finally, "and she left me a *note*. I've got it.
You want to know what I'd have done, if I'd been smart?"

Lucas held the ball.

"Gone home and yelled," said Nathan.

* (lucas_home) Lucas goes home and yells.
    He did it from the gate, so as not to lose it. He yelled that she'd had a thing like that to be happy about
    and had been happy in the *car*. He yelled that he would have bought a cake.
    Three houses down, the television went off.

    Peyton was on the steps. "I'd have liked a cake," she said. Her face was in bad shape.

    "And I'd have minded! I'd have minded for the rest of my life, and I'd have driven
    up there every single week. You don't get to not *ask* me because you know what I'd say."

    "No," said Peyton.

    "Call her."

    "It's after seven. It's gone, Luke."

    "Call her anyway."
    * (call_anyway) Peyton calls.
        ~ told = found
        ~ said += 1
        ~ offer = offered
        ~ learned = "from Brooke, in the hall"
        It rang eleven times in an empty office, and at the twelfth somebody picked up who was eating.

        "I figured you for a person who would call at six," said Lorraine. "You have till breakfast.
        Who's that shouting?"
        -> wish_for
    * (let_it_go) Peyton lets it go, and tells him the rest.
        ~ said += 1
        ~ offer = lapsed
        "I don't want her to do it for me as a favor," said Peyton. "I had ten days. I used them.
        Come up here and sit down, and I'll tell you what it was I was scared of."

        She told him. It took until the lights went off at the Rivercourt, six blocks over,
        and the street got darker by that much.
        -> fall_home
* (lucas_stays) Lucas stays till the lights go off. -> on_speaker

== odom: Lucas: the Rivercourt, at night
---
Odom wanted his answer by noon.

Nathan sat on the picnic table and fed him passes, with the cane laid across his knees.
He could still put a ball through a closing door. Lucas caught and shot, caught and shot.

"So she's going," said Nathan.

"Saturday."

"And you're good with it."

"I told her to." The ball went around the rim twice and thought better of it. "I'm the one who told her to."

~ if wish == come
    "She asked me to come," he said. "I keep hearing how she said it. She'd looked up the *gyms*."
~ else if wish == stay
    "She asked me did I want her to stay. I wouldn't tell her."

    "What's the answer?" said Nathan.

    "Pass the ball."
~ else
    "She didn't ask me anything. I keep waiting for her to."

Nathan bounced it once, on the plank beside him, and held on.
"Don't you take that team on account of me," he said. "And don't you turn it down on account of me.
I'm not in this. I'm a guy on a table."

* (take_ravens) Lucas takes the Ravens.
    ~ ravens = his
    He told Odom at eight in the morning, in the gym, with his shoes off, so as not to mark it.
    They shook hands at center court. Then he stood there after Odom had gone, and breathed in.

    When he got home Peyton had put his whistle on a nail by the door, at the height where he'd reach for it.
    -> packing
* (follow) Lucas turns it down, and goes with her. {needs wish == come: "She hasn't asked him to come, and he won't invite himself into her chance."}
    ~ ravens = turned_down
    "There's other floors," he said.

    Nathan looked at him for a good while. He threw the ball, hard and flat, at the chest. It was how he hugged.
    -> two_truck
* (go_ask) Lucas goes home and asks her. -> ask_her

== ask_her: The light on the stove
She was at the kitchen table making a list of lists. The only light was the one over the stove.

"What if I came?" said Lucas from the door. He had the ball on his hip. "I've got till noon."

She put down the pencil. She wanted to look at him first, before there was an answer in the room.

* (tell_team) "Take the team, Luke."
    ~ ravens = his
    ~ said += 1
    "You talk in your sleep," said Peyton. "Did you know? You call plays.
    If you came with me you'd still call them and there'd be no one to run them. Take the team. Be here.
    I want there to be someplace that you are."

    He crossed the kitchen, and the ball rolled under the stove and stayed there till the weekend.
    -> packing
* (tell_come) "Then come." {needs said >= 2: "It is two small words. They've spent a summer getting out of the way of words that size."}
    ~ ravens = turned_down
    "Then come," she said. Nothing fell over. "I'm not going to be noble. I want you there.
    I want your stupid shoes."

    Lucas let out a breath and laughed, both at once.
    "I thought you'd never," he said, and went to look for the phone, to wake up Odom.
    -> two_truck
* (tell_noble) "It has to be up to you."
    ~ ravens = his
    ~ said -= 1
    She meant it for generosity. She saw him look for her in it, for a moment, and not find the place.

    "Okay," said Lucas. "Then I guess I'm coaching."
    -> packing

== packing: Fourteen feet
---
They'd taken it round trip. One way was two hundred dollars more.
So Lucas would drive up with her on Saturday and drive it back empty, and it stood in front of Karen's
house with its ramp out, fourteen feet, with MONTANA painted on the side,
and a trout as long as the Comet.

By Friday noon the bed was in, and the table, and her father's good chair.
Her friends had come and carried and been fed. Jamie had supervised.
He'd found the dolly and would not be parted from it.

There was a space left inside the door the size of two boxes. There were five things in the hall.
-> last_boxes

== last_boxes
~ if size(boxes) < 2
    Room for {2 - size(boxes)} more {plural 2 - size(boxes): box | boxes}.

* (pack_records) The records. {if size(boxes) < 2}
    ~ boxes += records
    She left behind anything she knew by heart, and it still took two people to lift.
    Lucas took the bottom. "You realize this is a box of rocks with songs on them," he said.
    -> last_boxes
* (pack_sketchbooks) The sketchbooks, all nineteen. {if size(boxes) < 2}
    ~ boxes += sketchbooks
    She did not open them. She knew who was in there.
    -> last_boxes
* (pack_lamp) Her mother's lamp. {if size(boxes) < 2}
    ~ boxes += lamp
    It was an ugly lamp, with a burn on the shade the shape of Florida.
    She wrapped it in every towel they owned.
    -> last_boxes
* (pack_sweatshirt) Lucas's gray sweatshirt, with the winter things. {if size(boxes) < 2}
    ~ boxes += sweatshirt
    ~ hook = "She found the gray sweatshirt and hung it on the back of the door, and he saw her do it."
    ~ cold = "He was cold. He felt behind the seat for his gray sweatshirt, and remembered where it was."
    ~ gray = "She wore the gray sweatshirt to the showcase. A man asked her what it was the property of."
    It said PROPERTY OF on it, and then the property had washed off.
    She put it in the middle, where it would stay warm.
    -> last_boxes
* (pack_drawing) The receipt from Dunmore's, with the shoebox it lives in now. {if size(boxes) < 2}
    ~ boxes += drawing
    ~ receipt_kept = "The receipt hung over the tub. The steam had gotten to it, and the study had run a little into the stairs."
    ~ receipt_found = "She had it with her. It had come down in the Comet in its shoebox, on the seat, with the belt around it."
    She'd moved it out of her wallet when the roof began to tear.
    It weighed nothing and she gave it a box to itself, so that nobody would set anything on it.
    -> last_boxes
~ otherwise
    The door came down with a noise like applause in another building.
    What hadn't fit went back up the stairs to Karen's spare room, which faced the street.
    -> goodbyes

== goodbyes: People on a lawn
They said goodbye at Nathan and Haley's, because that was the lawn with room for the trout.

On the driveway you could still make out {mural}, if you had known it was there.

Haley had been crying since the grocery store. "{haley_bye}" she said into Peyton's neck.

Nathan limped over to check the straps. They needed no checking. When he had done all four
he gave her {gift}, with his eyes on the trout, and said that she should call if the landlord was any kind of a jerk.

"Is Nashville more than a hundred?" said Jamie.

"A hundred what?"

"That's what I'm asking." He took her by two fingers. "I'm going to watch the porch for you.
I draw what goes by. Uncle Luke says I can use his chair."

There was one more. The phone lay on the hood of the Comet, on speaker, with New York coming out of it.
"{brooke_bye}" it was telling the lawn. "I'm rising above it. I'm so far above it I can see your apartment."

* (brooke_cry) Ask Brooke if she's crying.
    "I'm not crying, I'm in a cab," said the phone. "It's allergies. It's the driver. He's crying.
    Say something nice to him."

    "Thank you for getting her there," said Peyton to the driver, who said she was welcome, and blew his nose.
* (brooke_airport) Say: you were going to be brave in an airport.
    ~ said += 1
    "You were going to be brave in an airport," said Peyton, with her back to the others. "When you left.
    How do you do it?"

    The speaker clicked off. "You cry in the car first," said Brooke, close by. "And then you say one true thing
    to whoever's driving. It doesn't matter which. Whichever's nearest the door."
* (jamie_job) Talk terms with Jamie.
    Peyton squatted down. "What do you get for a picture?"

    He looked to his father, who held up two fingers against the cane. "Two hundred," said Jamie.

    They closed at a nickel, payable someday. "When's that?" said Jamie, who'd been burned before.
-> weather

== weather: Westbound
---
~ sky = random 1..3
~ if sky == 1
    ~ sill = "with a bucket under it"
    ~ hauled = "The boxes had sat in the wet. He dried them with his shirt, one by one, before he'd let her look."
    ~ climb = "The rain came down the mountain in the other lane. They did thirty, behind a church bus with its flashers going."
    It rained.
    It rained from the county line as though somebody had been told to, and the wipers on the truck had
    two speeds, and one of those was off.
    At every dip the trout threw up a wave.
~ else if sky == 2
    ~ sill = "with nothing in it but white, and a fly"
    ~ hauled = "It had been fog, and then sun, and then stairs. He had stopped talking by the second flight."
    ~ climb = "They came up out of the fog into sun all at once, and it lay behind them like a sea, with hills for islands."
    There was fog. It lay in the fields to the height of the fences, with the heads of cows on it,
    and Lucas drove leaning forward, as though he meant to listen for the road.
~ else
    It was a day off a calendar. Every barn was where you'd put it.
    It seemed uncalled for. She'd have liked a little weather, to blame.

Peyton had her feet on the dash.
The Comet came along behind on its hitch, facing the same way, with nobody in it.
It was the one road, as she had thought;
he had been wrong about the gas stations only in that nobody knew him yet.

* (tape) Put on the tape she made for this.
    She had timed it to last till Asheville. Side one was everything they'd danced to, and Lucas sang,
    a little under the note, with his arm out the window.
    Side two was only bands from home. He listened to that in a different way.

    "That's what you do," he said when it clicked off. "You hear that it's good before anybody says."
* (true_thing) Say one true thing to the driver.
    ~ said += 1
    "I'm already mad at you for driving home," said Peyton. "I'm mad about tomorrow. I thought you should know."

    "I've been mad about it since Wednesday," said Lucas.

    They were both so relieved that they sang for an hour.
* (lean_out) Put her head out, and be his other eyes. {if sky != 3}
    ~ said += 1
    She hung out of the window to the waist and called it for him: a mailbox, a dog, the edge of the world, the line,
    the line, the line. Her hair was soaked through in a minute.

    "Am I in my lane?" yelled Lucas.

    "You're in *a* lane!"

    It was easy to say things at that volume. Between two mailboxes she told him that she was scared to death.
    "Me too!" he yelled. "Left or right?"
* (top_down) Ride in the Comet, behind, with the top down. {if sky == 3}
    There was a law against it. She lay back on her own front seat, going sixty with no one at the wheel,
    and looked at the whole sky, and at the trout's tail, and at Lucas's elbow in the window of the cab,
    which from time to time put up a thumb.
    She drew the elbow. It was the first thing she ever pinned up at Harpeth.
* (sleep) Pretend to sleep, and watch him drive.
    ~ said -= 1
    He drove for sixty miles thinking that he was alone. He tapped the wheel. He moved his lips some.
    Once he put his hand out flat on the seat, halfway over, and left it there,
    and she lay with her eyes nearly closed and didn't know how to have just woken up.
-> asheville

== asheville: Halfway
Asheville was halfway to the mile. They ate in a place called the Blue Plate, on a hill, by a window
{sill}.

"Halfway," said Lucas, and cut his pie exactly in two to show her.

The waitress stopped with the coffee. "You two coming or going?" she said.

Neither of them wanted to be the one to answer.

* (draw_him) Get a sketchbook out of the truck. {if boxes has sketchbooks}
    It meant unstacking half of Montana. She took the last one, with six clean pages,
    and drew him with the fork up, and the window {sill}.

    "Could I buy that off you?" said the waitress, coming back around.

    "It's the only one I've got of today," said Peyton.
* (sundays) Ask what he'll do on Sunday nights.
    ~ said += 1
    "Watch tape," he said at once. "Call you. Eat over the sink." He turned his cup by the handle.
    "I haven't gotten past about nine-thirty."

    "Me neither. I get to where I'd brush my teeth."

    They looked at nine-thirty together, for the length of a cup of coffee.
    It got no smaller but it stood still.
* (split_bill) Write it on the placemat: the first of us to miss a weekend buys.
    "Buys what?"

    "This. Pie. Here. Whoever can't make it the whole way, we meet at the half."

    He signed it. The waitress witnessed. They had it in the glove compartment as far as Knoxville
    before it struck Peyton that they had drawn up terms for missing one.
-> highway

== highway: The last of Carolina
After Asheville it climbs.
{climb}

There was a sign for the line, and before it an exit with nothing on it but a number. She read the number.
It came to her that it was the last one that would still be home.

* (stay_on) Let it go by. -> apartment
* (spell) Make him pull over, and drive it across herself.
    "You can't drive a truck," said Lucas, getting out.

    "I can drive a Comet with a fish in front of it."

    She took it over the line in second gear with her jaw set. On the far side he gave her
    a long, low, respectful whistle. If she was going to leave a state,
    she wanted to have been the one with the wheel.
    -> apartment
* (exit) "Take this one. Please."
    He took it. He asked nothing until they'd stopped, on gravel, under the sign, with the engine ticking and
    the Comet swung out crooked behind.

    "Tell me," said Lucas.
    * (gas) Tell him that she only wanted to stand on it.
        ~ said += 1
        She got down and stood on North Carolina.
        She walked up and down on it for a while in front of the truck.

        "I'm not changing my mind," she said. "I wanted it to see me go. I always sneak off."
        He got down and stood on it with her, till she was ready.
        -> apartment
    * (turn_back) Tell him to turn around. -> eastbound

== apartment: Over the chicken
---
Nashville was a street of hot-chicken places and a lit sign for each. Hers was above Ray's.
Two rooms, three flights. A window on the fire escape, a bathtub in the kitchen with a board over it.

Lucas carried it. He took the heavy end of everything and went up backward, and wouldn't switch.
{hauled}
By dark it was all in and the rooms had gotten smaller by exactly as much as she'd brought.

~ if boxes has records
    The floor complained under the records. "It wants doubling," said Lucas, on his knees, with his ear to it;
    and then neither of them said anything, as they both knew what joists he was thinking of.

{hook}

There was an hour before he had to start back. What do you do with an hour?

* (play_first) Set up the turntable before the bed. {if boxes has records}
    It had to stand on the bathtub. She put on the gospel from Dunmore's, and someone on the floor below
    began to hit the ceiling with a broom, and then, as the side went on, began to hit it in time.

    "You've got a neighbor," said Lucas.
* (light_lamp) Plug in the lamp. {if boxes has lamp}
    It lit up Florida on the wall, upside down.
    It had done that in every room she'd slept in since she was eight.

    Lucas reached over and turned the shade till the state was right side up.
    "Now you live here," he said. His voice wasn't altogether steady.
* (hang_drawing) Put the receipt up where she'll see it. {if boxes has drawing}
    She tacked it over the tub, at eye level. Five steps, two bedrooms, the study, the {door} door.

    "I'd have thought you'd leave it home," said Lucas.

    "It's not a picture *of* home," she said. "It's a picture of after."
* (make_bed) Make up the bed, the two of them, one on each side.
    They did the corners as Karen had taught him and as he'd taught her. They didn't lie down on it.
    They stood one on each side with their hands on the blanket,
    as if it were a raft they were about to let go of.
* (fire_escape) Show him the fire escape.
    It was four feet by three. They sat on the iron with their feet through the bars.
    Below them Ray was hosing out a drum, and the whole street smelled of pepper and hot tar.

    "It's a porch," said Peyton. "Kind of. If you squint."

    He squinted for her. He gave it everything he had.
-> door_scene

== door_scene: The door
And then it was nine, and he had his keys in his hand.

It came with no warning. She'd been fine on the lawn and in the mountains; she was fine until he put his hand
on the frame and looked back to see if she had everything; and it went through her, cold, top to bottom,
that all of it was a mistake. She could do the job. It had never been the job.
She thought: we had four years of practice and it was three hours. We have never once been ten.

The first time, they had done this {parting}. She did not seem to have learned anything.
In July, at home, she had asked him {question}. {adviser} had told her, "{advice}"

* (ask_right) "Tell me it's going to be all right."
    "Say everything's going to be all right," said Peyton. "You don't have to know. Just say it."
    -> forever
* (say_us) "It isn't the job. It's us I'm scared of." {needs said >= 2: "She can't find where the sentence starts. All summer they have been so careful of it."}
    ~ said += 1
    "The job I can do," said Peyton. Her teeth were going. "I'm scared that we're people who work on a porch.
    I'm scared that it was the *porch*, Luke. Tell me it's going to be all right."
    -> forever
* (ask_again) "I asked you a question at home, and you moved a chair." {if wish == stay}
    ~ said += 1
    "I asked if you wanted me to stay. You said you wanted it so much that you couldn't say it.
    So now it's done, I've got the job. I'm not going to use it. Say it now."

    "Stay," said Lucas, immediately, and put the back of his wrist to his eyes. "Stay, don't do this, come home.
    There. And tomorrow you get up and you go to work."

    It was the worst thing he could have said. It was the only thing that let her breathe.
    "All right," said Peyton, crying. "Now say the other one."
    -> forever
* (ask_march) "You said you could. You put it where I could find it." {if wish == come}
    ~ said += 2
    "I asked you to come, and you said *I could*," said Peyton. "I've still got it.
    I want to know if it goes bad."

    "The season ends in March," said Lucas slowly. He hadn't known that he'd been counting. "Ask me in March.
    I'm serious. Ask me, and see."

    "That's seven months."

    "I've got a calendar," he said, and held out his arms.
    -> forever
* (take_home) "Put it back in the truck. I want to go home." -> unload

== unload: Lucas: three flights
She had hold of the front of his shirt, and she meant it.

It was all right there. It would take an hour, less going down. They would be on the porch by breakfast.
He'd never in his life wanted anything more than to pick up that little table and start down the stairs with it.

* (carry_down) Lucas picks up a box. -> eastbound
* (sit_down) Lucas sits down on the top step instead, and pulls her down beside him.
    ~ said += 1
    "Ask me on Friday," he said. "I'll be here Friday. If you still want to, I'll carry every stick of it down
    on my back, and I won't say a word, and I'll honk at the state line. But I won't do it tonight."

    "Why not?"

    "Because I saw you, after you'd said yes to her. Before you remembered about me. I saw what you looked like."

    Ray's radio was coming up the stairwell. She cried the way she'd been trying to since the lawn.
    -> forever

== forever: What he said
~ heard = yes
He put the keys in his pocket, where she wouldn't have to see them, and took hold of her,
and after a time, with the heel of his hand and then with his sleeve, he dried her face.
It needed doing more than once.

"It's going to be all right," said Lucas. "Look at me. I don't know how, so don't ask me how.
You're going to be so good at this. I'm going to be on that road till they name a bridge after me.
It's you and me, Peyton. It was always going to be you and me. You and me, forever."

Down in the street Ray turned off his sign, and the window went from red to blue.

* (say_back) Say it back.
    ~ vow = "you and me"
    "You and me," said Peyton. She couldn't do the second part yet, and he didn't make her.
* (say_owe) Tell him what he still owes her.
    ~ vow = "you still owe me"
    "You still owe me {debt}," she said, when she could talk.

    "I know I do."

    "Since we were eighteen."

    "Why do you think I'm good for it?" said Lucas.
* (say_none) Say nothing, and don't let go.
    She didn't let go. He didn't either, for so long that the light on the stairs clicked off by itself,
    and neither one went to find the switch.

Then there were his feet on the stairs, three flights, and the truck door,
and the trout going by under the window.
-> empty_truck

== empty_truck: Lucas: eastbound, empty
---
A truck is louder with nothing in it. Every joint in the road came up through the floor.

~ if seen(unload)
    *Ask me on Friday*, he'd told her, and he'd sounded like somebody.
    His hands had started to shake around Lebanon.
~ else
    He had said *forever*, and she had believed him. It was a while since he'd been that scared.

{cold}

At eleven there was a sign for Cookeville and an all-night gas station with a phone on a pole.
His own had died around Knoxville, on the way out.

* (turn_lucas) Lucas turns around.
    ~ said += 1
    He was back under her window at half past midnight. He threw a french fry, having no gravel.

    She put her head out. "It's not Friday," said Peyton.

    "I know. I wanted to see if I could do it." He was grinning up at her like a fool, with the engine on.
    "I can do it! It's not even far. Go to bed."

    He drove the whole ten hours back on that.
    The rental place charged him for a day.
* (call_lucas) Lucas stops and calls.
    It rang once. "I'm in the tub," said Peyton. "I took the board off."

    "How is it?"

    "It's a tub in a kitchen. I made toast."

    He fed the phone quarters.
    They talked about toast, till a man with a load of chickens wanted to call his own wife, and Lucas,
    hanging up, saw what the weekdays were going to be, and thought: okay.
    I can talk about toast.
* (keep_on) Lucas drives. If he stops, he'll turn around.
    ~ said -= 1
    He passed it at seventy with both hands on the wheel. He passed Knoxville.
    In Asheville a window was lit up on a hill.
    He didn't look at anything till it got light,
    and then it was flat and there were pines, and he was nearly home.

    In the kitchen the light over the stove had been on for two days.
-> weekends

// Three weekends out of four, September to Thanksgiving.
== weekends: Ten hours
~ if visits(weekends) >= 4
    -> december
---
~ if visits(weekends) == 1
    They hung the same calendar in both kitchens. Lucas bought a spare tire for the spare tire.
    Peyton drove out in the rain to hear people who were no good, and was paid for it, and loved it
    so much that some nights she forgot to eat, and was ashamed on the phone about how happy she sounded.
~ else
    {seq: The leaves turned at the high end of the road, then at the low. | By Thanksgiving they each knew every mile of it, and had stopped looking.}

    ~ if worn >= 2
        "Same time Friday?" he said, and she said sure. They'd both begun to say *sure*.
    ~ else
        "Same time Friday?" he said. "Earlier," said Peyton.

* (w_nashville) Lucas drives to Nashville. -> we_nashville
* (w_asheville) Meet at the half. -> we_asheville
* (w_missed) There's a showcase on Saturday. Call it off, just this once. -> we_missed
* (w_treehill) Go home for the opener. {if visits(weekends) >= 2} -> we_treehill

== we_nashville: Ray's, three in the morning
He got in at three. She'd stayed up, and had fallen asleep against the door,
so that he had to push her into the room with it.

On Saturday there was a band at the Exit that she'd been after since Labor Day.
Lucas had coached Friday, driven all night and eaten a thing from a rack. He was gray. "I'm great," he said.

* (take_along) Take him. He should see what she does.
    ~ worn = max(worn - 1, 0)
    She put him on a stool by the board with earplugs in, and he watched the way he watched a game:
    never the ball, always the ones without it.

    "The bass player," he yelled in the middle of the third song. "She's holding up the whole side!"

    Peyton, who had written *bass!!* on her wrist a minute earlier, held it up for him to read.
* (stay_in) Stay in with him, and let the band go.
    ~ said += 1
    They had the chicken sent up in a bucket on a rope, as Ray did for regulars.

    On Monday she learned that another label had been at the Exit with a contract. She told Lucas so that night.
    "I wouldn't have gone either way," she said, "but I'm telling you what it was. I don't want it to be free."

    "No," said Lucas. "Okay. Thanks. I'd rather know what I'm eating."
* (let_sleep) Let him sleep, and go by herself.
    ~ worn += 1
    She left a note on his chest. The band was as good as she'd thought,
    and she stood in the noise with her eyes shut, all there, for the first time in days.

    He woke at one in the dark, in a bathtub kitchen,
    and for a moment couldn't have said what town he was the visitor in.
-> weekends

== we_asheville: The Blue Plate
Five hours each.
It was fair to the minute, and it gave them twenty-two hours in a motel with a bear on the sign.

The same waitress. "Coming or going?" she said.

"Both," said Peyton.

* (small_talk) Keep it light. It's only twenty-two hours.
    ~ worn += 1
    They kept it light. Jamie had lost a tooth down a heating vent. Ray was thinking of fish.
    They were very good company for each other, and Sunday at noon they shook out the sheets for his
    other sock and hadn't touched on anything.

    Nobody would tell this one afterward, the way they both told {friday}.
* (hard_talk) Ask him how it is. Then ask again.
    ~ said += 1
    "It's fine," said Lucas. She waited. "It's the worst at the grocery store. I'm buying one of everything.
    There's a lady at the register who's started giving me a look."

    "I talk to the tub," said Peyton.

    "What's it say?"

    "It says to call you. I say it's late."
    They lay on the bedspread, with the bear going on and off in the window,
    and went through it, one item at a time.
* (slip_early) Wake at five, and be gone before the goodbye.
    ~ worn += 1
    She had her shoes in her hand before she knew that she was doing it.

    He called at eight, from the room. "You know, you're allowed," he said. "I just thought we'd quit that."
-> weekends

== we_missed: The spare Friday
It was the first one they had missed, and she called on Thursday to miss it.

* (say_showcase) Tell him it's the work, and that she wants to go.
    ~ worn = min(worn + 1, 3)
    ~ said += 1
    "I could get out of it," said Peyton. "I don't want to get out of it.
    I wanted to say that to you in a whole sentence."

    There was the floor polisher, a long way behind him. He must have had the gym door open.
    "Then I'm going to go ahead and hate it," said Lucas, "in a whole sentence. Go hear your band."
* (say_weather) Tell him there's ice on the mountain.
    ~ worn = min(worn + 1, 3)
    ~ said -= 1
    "They're saying ice," said Peyton, at a window with stars in it.

    "Yeah?" said Lucas. He had the weather on, with the sound off; he watched it for her every night.
    He looked at the little yellow suns going all the way down the map. "Then don't drive in it," he said.

{gray}
-> weekends

== we_treehill: Home opener
She came off the interstate at six on the night of the first game, and the whole town was parked on the grass.

Jamie had saved her a seat with his body. "I've got eleven pictures of the porch for you," he said.
"It's mostly cats."

And there was Lucas in a tie, down on that floor, with his arms folded like every coach that ever lived.
She had drawn him a thousand times and had never gotten that line before, from the neck to the heel.
It was how somebody stands who isn't waiting for anything.

They won by nine. The gym came down out of the stands.

* (go_floor) Go down on the floor.
    ~ worn = max(worn - 1, 0)
    She went down through all those people, saying excuse me, and he saw her at the three-point line.
    He'd thought that she was in Memphis. He had a strip of net in his hand,
    and he stopped in the middle of a word to the *Tree Hill Star*.

    "You came for a *basketball* game?" said Lucas.

    "I'm scouting," said Peyton, into his tie.
* (see_porch) Wait for him on the porch.
    She sat in the dark with her coat on. It was a long time; there were hands to shake.
    The chairs were where they'd been all summer, and in his there was a crayon.

    Then he came up the street by himself, jingling, talking over the fourth quarter under his breath,
    and didn't see her till the top step. What his face did then she had to herself.
* (drive_back) Watch from the door, and start back. She has a meeting at nine.
    ~ worn += 1
    She saw the last minute over somebody's shoulder. He looked up at the stands once, along all the rows.

    She wrote GOOD GAME in the dust on his windshield. It rained at eleven,
    and he never knew who it was that had been there.
-> weekends

== december: Karen's porch, the twentieth
---
Everybody was home. Karen was asleep upstairs on Wellington time, and Andy was asleep in front of a fire,
and Lily had seen to it that the tree had nothing on it above four feet.

It was too cold to sit out. They sat out. He had found the blankets from the boat.
The street was so still that you could hear the lights.

~ if worn >= 2
    "How was the drive?" said Lucas.

    "Fine. How's the team?"

    "Fine." He pulled at a thread in his blanket. They'd been so careful with what was left
    that there was nothing on the table to pick up.
~ else if worn == 1
    "I've got a speech," said Lucas. "I had it perfect, around Hickory."

    "I had one at Hickory too. It's something about the road."
~ else
    "I hit a hundred thousand," said Lucas, "at the Lebanon exit. I pulled over.
    The guy at the gas station came out and shook my hand."

{porch_mark}

* (december_march) Ask him about March. {needs said >= 3: "She would be asking him to give something up, and they've been asking so little."}
    "What happens in March?" said Peyton.

    He didn't pretend not to follow. He was so long about it that the lights next door went off, on their timer.

    "In March I turn in my key," said Lucas, trying it out. It seemed to bear. "Is there any place up there to park?"
    -> after_season
* (december_kind) Take out what is left of the plan, and look at it together. {if worn >= 1} -> kindly
~ if worn >= 2
    * (december_quiet) "We'll figure it out in January." -> halfway
    * (december_fight) "Say it again. What you said at the door." {needs said >= 3: "He might not. She doesn't want to be there when he doesn't."}
        He was quiet so long that she heard the fire settle, indoors.

        "I can't say it like that," said Lucas. "I didn't know anything when I said it.
        I'd have to say it now knowing about the grocery store."

        "That's the one I want."

        He turned his chair around to her, two legs at a time, across the boards.
        "Forever," he said. "Including the grocery store. But I want more Fridays,
        and I want you to fight with me on some of them."
        -> every_other
~ else
    * (december_hold) Get out the calendar, and do the spring. -> every_other
    * (december_home) Tell him she's learned what she went there for.
        "I can hear a thing now and know what it needs," said Peyton. "I can read a contract upside down.
        I went up there to find out if I could do it, Luke, and I can.
        I don't have to do it over a chicken place."

        "Don't you come back for me."

        "I'm coming back for a *county*," she said. "You I'd just like to have around."
        -> someday

// ---------------------------------------------------------------- both of them go

== two_truck: Fourteen feet, two names
One way cost two hundred dollars more, and Lucas laid it on the counter in tens.
The truck had MONTANA down the side, and a trout.

"*Both* of you?" said Jamie on the lawn. "Who's going to be on the porch?"

Nobody had thought of that. They stood and looked at each other over his head, all the grown people he had.

"I'm rising above it," said New York, out of the phone on the hood.
"I've got the two of you over a chicken restaurant, in two rooms, with one closet.
He has a *lot* of gray things, P. Use the closet as a threat."

Haley kissed them both and went in to look for a dish of hers she knew to be in the cupboard.
That left Nathan, and the whistle, which Odom had handed to Lucas in June a little ahead of the facts.

* (give_whistle) Lucas gives Nathan the whistle.
    ~ bench = "Nathan, in a chair, and they listened to him"
    "They don't have anyone," said Lucas. "Odom's going to have to call Charlotte."

    "I can't even stand up for a whole half."

    "So sit down and yell."

    Nathan held it in his palm as though it might be hot. Behind the screen door the glasses stopped clinking.
* (keep_whistle) Lucas puts it in his pocket. There'll be kids who need yelling at in Nashville.
    ~ bench = "a man who taught driver's ed, and they were polite to him"
    "I'm a coach," said Lucas. "I didn't say what of."

    "You're a moving man," said Nathan, "and you've tied that wrong." He got down on the bad leg, to do it over.
-> two_nine

== two_nine: Nine o'clock
---
And then it was nine, in Nashville, and nobody had to be anywhere.

It was three flights up, over a place called Ray's: two rooms, and a bathtub in the kitchen with a board on it.
They had it all in by dark. Ray had sent up a bucket to welcome them, and they ate on the floor
with their backs to the tub and their eyes streaming, and it came to Peyton what she had been braced for since the lawn.

"I had a speech," she said. "For the door. For when you'd have to go."

Lucas wiped his hands. He got up and went out to the landing and pulled the door shut after him.
She heard the light click on out there. After a time there was a knock.

* (nine_speech) Open it, and say the speech.
    "Tell me it's going to be all right," said Peyton. She had meant to do it as a joke, and her voice went.
    "You don't have to know. Just say it."

    He looked at her from the landing. He wasn't joking now either.
    "It's going to be all right," he said. "It's you and me. You and me, forever. Can I come in? I live here."
* (nine_who) Ask who it is.
    ~ said += 1
    "Who is it?"

    There was a pause. "I don't know," said the door. "I used to be a coach."

    She put her forehead to the wood. He'd said it lightly and he hadn't; it was the first she'd heard of it.
    "Stay there," said Peyton. "Say it through the door, if it's easier. Say what else."

    It took a good half hour, and the light on the stairs kept going off, and he kept having to find the switch.
* (nine_key) Slide the other key out to him, underneath.
    It went under with a scrape. There was a silence on the landing.

    Then he used it. He put it in upside down first, and reasoned with it, and turned it over;
    he opened the door of his house like any man coming home from work, and hung up a hat that he didn't have.
    "What's for dinner?" said Lucas.
-> two_rooms

== two_rooms: Over the chicken, two of them
---
All that fall she'd come up the three flights at midnight with her ears ringing,
and there'd be a light under the door.

He drove a bread truck from four until noon. Afternoons he had the under-nines at the Y on Church Street,
eleven of them, one ball. They had lost on Tuesday by forty.
"But on *defense*," said Lucas, showing her with the salt.

She was doing the thing she was born to do. Each time she came in with it all over her face
he put down his book and wanted every word. She looked in his for the other thing, and couldn't find it,
and that bothered her more than if she had.

* (ask_miss) Ask him if he misses it.
    ~ said += 1
    "Yes," said Lucas. He didn't take any time over it. "About four o'clock. It goes off by suppertime."

    "You never said."

    "You never asked. I figured you had it covered, worrying." He pushed the salt out to the wing.
    "It's allowed for, Peyton. I write it down every day. It can't surprise me."
* (not_ask) Leave it. He'd tell her.
    ~ said -= 1
    He'd have told her if she asked. She was nearly sure of it. She told him about the bass player,
    and did the voices, and he laughed till somebody downstairs hit the ceiling.
* (watch_nines) Get off early, and go see the under-nines.
    She stood at the back in her good boots among the mothers.

    He was on one knee in front of a very small boy whose shorts came down to his socks.
    The boy was crying. Lucas was listening to him, all of him, the way he used to listen to her
    down three hours of telephone; and then he said one thing, and the boy went back in and took the ball
    the wrong way down the court, and scored.

    "What'd you tell him?" said Peyton in the car.

    "I said, 'Which way do you want to go?'"
-> two_winter

== two_winter: Lucas: February
---
Odom called in February, on a Sunday, when Peyton was in the bath and
Lucas was making eggs on the other side of the board.

The man from Charlotte had come, and looked at the budget, and gone. They had {bench};
but that was only till June. The place was open. It would be open once more.

"I'd need to know by spring," said Odom.
He held the telephone out, then, in the way he had, so that you could hear the gym.

Peyton had put her chin on the edge of the tub. She had gathered all of it from his end.

* (say_no) Lucas tells him no, and thanks him.
    "No, sir," said Lucas. "I've got the under-nines. We've got a kid who's gone both ways."

    He hung up, and the eggs were done. Peyton was still looking at him. "Did you do that for me?"

    He thought about it honestly, with the spatula.
    "About sixty-forty," he said. "The forty's that I like it here. I didn't expect it.
    I keep waiting to tell you."
    -> mailbox
* (hand_phone) Lucas hands her the phone.
    She took it wet.
    She listened to the gym, with the dryer-hot smell of it
    practically coming down the wire, while eggs got cold.
    * (we_home) "Mr. Odom? What would he have to bring?" {needs said >= 2: "She doesn't know what he'd say if she said it. It is February, and she ought to know."}
        ~ ravens = his
        "Just the whistle," said Odom. "And yourself, Miss Sawyer, if you've no objection to the ocean."

        Lorraine took it standing up. "I've taught you to hear," she said. "I can't help where you go and do it.
        You'll call me first, with anything good. I'm not being kind."
        -> someday
    * (we_stay) "He'll call you back, Mr. Odom. He's got something burning."
        She hung up and gave Lucas a look with her hair in points.

        "I'm not answering that for you," said Peyton. "Somebody told me not to let anybody, once,
        and that it went double. But if you stay, I want you to stay because of *something*.
        I don't want to be the only thing up here you've got."

        "There's a high school across the river," said Lucas after a while. "They've got a floor.
        I've been walking by."
        -> mailbox

// ---------------------------------------------------------------- she says no

== refusal: No
"I'm going to ask you one time," said Lorraine Pickett. "Is there somebody in the room?"

{if he_knows: The kitchen clock ticked. There was nobody nearer than the street. | She was in the booth outside the bait shop, so that it wouldn't be on the bill.}
"It's just me," said Peyton.

* (no_reason) Give a reason.
    "There's someone here," said Peyton.

    "There usually is. Is he any good?"

    "He's very good."

    "They're the expensive kind," said Lorraine, without malice. "Well. I'm sorry, honey.
    I'd have worked you to death."
* (no_plain) Give no reason.
    "Then it's no, thank you," said Peyton.

    She could hear a pencil being put down, in another state.
    "That's the first letter I've had out of you that was under ten pages," said Lorraine.
* (no_band) Give her a band.
    "It's no. But there's a trio called Menhaden that plays the bait shop Thursdays, and you should come."

    "You're turning me down and working for me in one breath."

    "I guess I am," said Peyton.

    "You're a menace," said Lorraine Pickett warmly. "Thursdays?"
~ offer = refused

It was done. It took no longer than a yes would have.
~ if he_knows
    -> lucas_whistle
-> fall_home

== lucas_whistle: Lucas: the gym
She found him on the bleachers with his shoes off, looking at the floor. She told him.

He didn't move. Odom's offer was in his shirt pocket. He had been going to take it out and show her.

"Because I didn't say stay?" said Lucas. "Or because I didn't say I'd come?"

"Because I don't want to live ten hours away from my life. I thought about it. I did the sum."

He believed her about three-quarters, and it was his to do something about the fourth.

* (lucas_glad) Lucas takes the Ravens, and lets himself be glad.
    ~ said += 1
    "Then I'm going to say it," said Lucas. "I've been so scared you'd go that I've been carrying the
    groceries in one bag at a time. I'm glad. I'm so glad, I could be sick on this floor."

    "Not on the *floor*," said Peyton.
    -> fall_home
* (lucas_quiet) Lucas takes the Ravens, and says that if she's sure, he's sure.
    ~ said -= 1
    "If you're sure," he said.

    "I'm sure."

    "Okay, then," said Lucas. It went up into the rafters with the banners, and hung there.
    -> fall_home
* (lucas_back) Lucas gives her a quarter for the pay phone in the hall. Call her back.
    "I can't be what you did instead," he said. "I'd be so careful. I'd never leave a dish in the sink.
    Call her back. Tell her you had a fever."

    She had a phone in her bag; they both knew it. It was a warm quarter.
    He'd been holding it since before she came in.
    * (take_quarter) Take the quarter.
        ~ offer = accepted
        ~ ravens = his
        ~ said += 1
        "You have one of these, you know," said Lorraine. "One. You've had it. Second Monday in August."

        Peyton came back down the hall with her hand over her mouth. He was standing in the middle of the court
        in his socks, and he put both arms straight up, like a man whose shot has gone in.
        -> packing
    * (keep_quarter) Give it back.
        ~ said += 1
        She closed his fingers on it. "I'm not doing anything instead," said Peyton. "Quit being noble, it makes
        your ears red. Did he give you a letter? Show me the letter."
        -> fall_home

== fall_home: Claims
~ ravens = his
---
Coastal Mutual {hired}, and in September she began there, at a desk under the smaller sailboat.

She was good at it. It surprised them both, her and Mr. Teague.
People called up with a foot of water in the den, and she could see the den.
She knew to ask about the photographs.

Lucas came home from practice smelling of floor. They were happy; she would have sworn it, and passed.
{if he_knows: On the refrigerator, under a magnet, there was a gull that she'd drawn him on the back of a claim. | There was a gull she drew on message pads, while people were on hold, and tore off.}

In October, on a Tuesday, in the middle of the Hendersons' crawl space,
the office radio played a song that she knew. It was by the drummer. It was the one from page six.

* (turn_up) Turn it up, and go back to the Hendersons. -> second_interview
* (confess) Go home, and tell Lucas there was a call in July. {if not he_knows} -> october_talk
* (bellamy_street) Get her coat, and walk home by way of Bellamy Street. {if he_knows} {needs said >= 2: "She'd only be looking at it alone."}
    There was a sign on the lawn. It was so small that she took it for the alarm company.

    She knocked on the gym window with the pole they used for the blinds,
    and Lucas came out in the middle of a drill.
    "He's selling," said Peyton. "The dentist. Luke! He's *selling* it."
    -> someday
* (lunch_hour) Take her lunch hour at Dunmore's.
    Abe had the same record on. He didn't say a word. He lifted the bead curtain, and she saw that he had swept.

    She gave notice at four. At five she was in the parking lot of the gym, with the team going by.
    ~ if he_knows
        "You asked me once what I'd do here," she told Lucas. "You were kidding. I've got a desk and an eight-track."

        "I was *kidding*?" said Lucas. "I don't think I was. What do you need carried?"
    ~ else
        ~ he_knows = yes
        She told Lucas all of it, from the gull to the bead curtain. He had to sit down on somebody's bumper.
        "In *July*," he kept saying, and it was going to be a long winter of that;
        and then, with his head still in his hands, "What do you need carried?"
    -> label_start

== october_talk: Fourteen weeks
He was scraping the rail for paint. She told him to keep on scraping.

She told it in order. When she came to the bait-shop phone booth the scraper stopped,
and he stood with his back to her and the thing in his hand. It had gotten dark before either noticed.

"You did that by yourself," said Lucas.
"You went into a phone booth by yourself, and did that, and came home and made chili."

"Yes."

"I'd have told you to go."

"I know. I didn't want to be told."

* (say_wrong) Tell him it was wrong, and she'd do the no again but never the booth.
    ~ he_knows = yes
    ~ said += 1
    "I might even do the no again," said Peyton. "I think I might. I'd never do the booth.
    I've felt like a person with a wet shoe since July."

    He went on not turning around. "I'm going to be mad," he said to the rail. "I don't know how long it is.
    Can you just be around for it?"

    It was nine days. On the tenth he handed her the other scraper.
    -> someday
* (say_now) Ask him what she should do about the song.
    ~ he_knows = yes
    "I heard the drummer today. On the *radio*," said Peyton.
    "I was the only one in the building who'd ever heard of her.
    What do I do with that? I'm asking. I should have asked before."

    Lucas laid down the scraper. He was hurt, he'd be hurt for a good while yet,
    and she saw him set that to one side where it wouldn't roll.
    "What are you going to do," he said, "start your own label?"

    It was a joke. It came out before he had the breath for one, and it hung there over the rail,
    and neither of them laughed at it.
    -> label_start

// ---------------------------------------------------------------- January

== delay_call: The chair
"You don't have mono," said Lorraine.

"No, ma'am."

"What've you got?"

Peyton looked at the calendar from the bait shop. It was the first time that she had tried to say it to a
stranger. "He's starting a team. It's the thing he wanted. I'd like to see the start of it.
I don't want to have been gone."

For a time there was only Nashville going by in the background.

"January fifth," said Lorraine. "I'll put a plant in the chair.
If you're not in it by nine, I'm keeping the plant."
~ offer = held_till_January
~ ravens = his
-> fall_wait

== fall_wait: A hundred and sixty days
So they were given a fall, and the bill with it.

Everything had its number. There were a hundred and sixty days, and then a hundred and twelve, and they had
never been so polite about the dishes. Lucas drew plays on the backs of things.
Peyton drove out in her own time to hear bands, for practice, and wrote them down.

The calendar hung by the stove.
Somebody at the bait shop had chosen, for January, a picture of a boat going away.

* (cross_off) Cross off the days, out loud, at supper.
    ~ said += 1
    "Ninety-one," Peyton would say, and whoever wasn't cooking got up to do the honors with the grease pencil.
    It was a grisly kind of game. But you could talk about a thing that had a number, and they did,
    all through October, with their mouths full.
* (take_down) Take the calendar down.
    ~ said -= 1
    She put it behind the flour. He noticed the nail that night, and hung a pot holder on it.
    They were very happy, and neither one of them could've told you what day it was.
* (turn_page) Turn it to January, and leave it.
    "I'm tired of it sneaking up," said Peyton. So all that fall in Karen's kitchen it was January,
    with a boat going away, and after some weeks of looking they saw there was a man on the deck
    holding a sandwich, and he seemed all right.
-> opener

== opener: First game
---
The whole town parked on the grass. Jamie was ball boy. He'd been told to be dignified, and he walked
to the scorer's table with his arms held out from his sides.

Peyton sat with Haley, six rows up, where they had sat at seventeen.
Lucas came out of the tunnel in a tie, and folded his arms, and looked along that floor from end to end.

She had put off a life for four minutes of this. She watched to see if it was worth it.

* (opener_draw) Draw it.
    She had it by the first time-out: the line of him, neck to heel, somebody who wasn't waiting for anything.
    Haley looked over. "You've never gotten that before," she said.

    "It wasn't there before," said Peyton.
* (opener_yell) Yell.
    She yelled till she had no voice. She called a man of sixty with a whistle a name she had learned from
    Brooke. On the bench a boy turned around to see who it was, and Lucas didn't; but his ears went red.
* (opener_nathan) Look for Nathan.
    He was standing at the end of the bleachers with his back against the wall.
    It was the first time he'd been in the gym.
    He had his eyes on the play, and the hand that wasn't on the cane was going,
    very slightly, at his side.
    It was dribbling.

    She looked away. When she looked again Lucas had gone down there in the middle of the quarter
    and was asking him something, and Nathan was pointing.

They won by nine.
-> january_eve

== january_eve: The third
---
On the third of January there was frost on the porch rail, and her bag was in the hall.

"She's got a plant in it," said Peyton. "It's probably a nice plant."

Lucas had his hands around a cup. He had a game on Friday, and they were six and two.

* (go_alone) Go, on the night bus, by herself. -> january_ending
* (let_chair) Let Lorraine keep the plant. {needs said >= 2: "He'd want to know why. She would want to know why."}
    "I wanted to see if I'd still want it," said Peyton. "In a hundred and sixty days.
    Like you'd hold your breath. And I do, some. I want the work. I've got a notebook with nineteen bands in it,
    and every one's inside of an hour from here."
    She moved her bag with her foot. "I don't think that I want the *chair*."

    He put down the cup. "You're sure it's not me."

    "It's about sixty-forty," said Peyton. "You should be flattered. The forty's a county."
    -> someday
* (lucas_march) Lucas says that the season's over in March.
    ~ offer = accepted
    "I've got ten weeks left with these guys," said Lucas. He was looking down into the cup.
    "I found out I can do it. I didn't know that. I had to know it before I could see past it. Does Ray,
    the chicken guy Brooke keeps on about, does he rent by the month?"

    "Luke. It's the *Ravens*."

    "I know what it is. I've got ten weeks. Let me coach them."
    -> after_season

// ---------------------------------------------------------------- her own

== label_start: The back room
---
~ if ravens == waiting
    ~ ravens = his
    Odom called at nine to offer Lucas the Ravens,
    and at ten past Lucas called him back, because he had hung up to yell.

The lease was a handshake and a dollar. Abe Dunmore went out and got change for a five so as to have it right.

They took the bedspread off the machine.
Lucas, who had a team now and a key to the gym,
carried out eleven years of *Billboard* and carried in a desk.
Nathan did the wiring, sitting down. Haley proofread the letterhead.
Jamie made a sign for the alley that said QUIET PLEASE, with the Q drawn as a cat.

It wanted a name. The form from the county had a line for it.

* (name_bellamy) Bellamy Street.
    ~ label_name = "Bellamy Street"
    "But that's ours," said Lucas.

    "I know. I figured one of us should move in."
* (name_back) Back Room.
    ~ label_name = "Back Room"
    "It's honest," said Abe. "You'd want a telephone that rings in the front, though.
    So it's a surprise to them."
* (name_211) Two Eleven.
    ~ label_name = "Two Eleven"
    Abe didn't understand it till he saw it typed. Two hundred and eleven:
    what was left of the three sisters, under the register.

    He went into the front and was gone for some while. "Dust," he told her.

Now there was a label. It owned a stapler.
-> label_band

== label_band: Nine good bands
---
She listened to all nine. There was money for one.

* (sign_menhaden) Menhaden, who play the bait shop, Thursdays.
    ~ act = "Menhaden"
    They were a shrimper, his cousin, and a widow of fifty on the pedal steel, and they had no idea.
    They played with their backs to the room. Peyton asked why.

    "That's where the bait is," said the cousin.

    She recorded them facing the wall.
* (sign_opal) A girl called Opal, sixteen, who has a borrowed organ and nine songs.
    ~ act = "Opal Tate"
    Opal was in Haley's third-period English and had not spoken in it so far.
    She came to the alley with her father, who stood through the whole session with his hat on his chest.

    When she sang, Abe put out a hand and turned off the light over the desk. No one asked him why.

The pressing plant in Virginia wanted six hundred dollars down. She had two hundred and a Comet.

* (take_check) Take Lucas's first paycheck. He's holding it out.
    ~ stake = "His four percent stood in a jar."
    ~ said += 1
    "I want it in writing," said Peyton. "You get four percent, and you're allowed to be wrong about the cover."

    She drew it up herself, two pages. He read both. It was the first time that they'd put anything about
    the future on paper since they were eighteen, and he signed it under the light, with his full name.
* (sell_comet) Put a card in the Comet's window.
    A boy came, with his father, and walked around it. He kicked a tire. She told him about the left rear.

    Then Brooke called. "I hear there's a car," said the speaker. "I'll take it. I don't want it,
    I live on an *island*. I'm parking it with you. It can be, like, a work of art that you drive."
* (claims_nights) Do claims for Mr. Teague, four nights a week.
    ~ said -= 1
    So by day she had a label, and by night she had the Hendersons' crawl space,
    and Lucas had a plate in the oven with a note on it. It took eleven weeks. They got to be good at notes.
-> label_press

== label_press: Three hundred
---
They came on a pallet in the alley, in the rain. The hole was off center on every one.

"They'll wow a little," said Abe, with his ear down by the needle. "Folks'll think they're moved."

By Easter two hundred and sixty were gone.
She had sold them from the trunk and after church, and by mail to a man in Osaka.
The late show in Raleigh had played it four nights running.
Then a 615 number rang, in the front, so it was a surprise.

"Is that my competition?" said Lorraine Pickett. "I want {act}. I want the tapes. I've got a figure here, write it down."

Peyton wrote it down. She showed it to Lucas, who'd come by with the mail
{if said >= 3: and had been trying to say something since the door | and was holding some of it behind him}, and he sat on the stapler.

* (ask_them) It's theirs to say. Go and ask.
    {act} said: "What would you do?"

    "I'd hear her out," said Peyton. "I'd have me read whatever she sends you.
    And I'd still make the next one here."
    -> side_one
* (sell_them) Let them go, on a contract she writes herself.
    It ran to ten pages, single-spaced. On page six there was a clause about a county.

    "You've got me paying you for *everything* that comes out of there," said Lorraine. "For five years.
    Sight unseen."

    "You'll want to see it," said Peyton. "There's about eight more."
    -> side_one
* (lucas_letter) Say no, and open the mail. There's something from the dentist. {needs said >= 3: "Lucas is holding it behind his back. He says it can wait till she isn't busy; they have both got good at that."}
    "I wrote to him in March," said Lucas. "I asked him if he would ever sell.
    I said we've been living there since we were eighteen.
    I'm sorry. I thought he'd say no, and then I wouldn't have to tell you."

    She unfolded it. He had very bad handwriting, like all of them.
    -> someday

// ---------------------------------------------------------------- endings

== someday: Bellamy Street
---
~ if heard
    It wasn't that year. First Lorraine had to be told, and then the bank; there was one more spring of Fridays,
    and he honked at the state line with the trout's younger brother behind him and everything she owned.
~ else if seen(two_rooms)
    They came back down the one road in June, with the tub-board for a souvenir, and Ray stood out on the curb
    and gave them a bucket for the trip.
~ else if offer == held_till_January
    The plant came in February, by freight, with a card on it that said *Coward*, and under that,
    *Call me when you hear something.*
    She heard something by Easter. Lorraine paid a finder's fee,
    and after the third one she began to pay it without being asked.
~ else if seen(label_start)
    The bank wanted to know what a label was. Peyton told it, with figures, and when she got to depreciation
    the man stopped smiling at her and began to write.
~ else
    It took the rest of that year, all of Lucas's pay, and a good many crawl spaces.
    She gave notice the week they signed.
    There were bands in the county, by then, who paid her to tell them what was wrong with the bridge.
The dentist wanted cash and somebody who'd be good to the hedge.

They got the keys on a Friday and walked over, without hurrying, by the long way.
Lucas shut his eyes at the gate. He had done it so many thousand times.
He went up one, two, three, four, five, and fell over.

"There's six," said Peyton from behind him. "Luke. There are *six* steps."

"There are five."

"I drew five. I was eighteen. I wanted the fries."

He sat where he'd landed and looked at it, the one he'd never known was there.

Everyone came on the Sunday.
Nathan went in under the record wall with a flashlight in his teeth and reported that the joists wanted
doubling, and that he'd like it noted he was doing it sitting down.
Haley washed dishes that were clean.
Brooke was on the windowsill, on speaker, against the entire kitchen.

Jamie, who was doing the low part of the door, asked how come it had to be {door}.

"It's in writing," said Peyton, and unfolded the receipt, very carefully, over the paint can.
"See? It says {door}, {why}."

He sounded it out. It satisfied him.
That night, when they had all gone home, Lucas paid her what he owed her, {debt}, so many years late
that she had to tell him twice what it was for.

---

The third room they called the study. It had a desk in it, and a good lock.
It was the study for a year and a month, and after that it was {girl}'s.
~ end "Someday"

== mailbox: Two names
---
By the second summer they'd moved out from over the chicken to half of a house across the river, with a porch.
It was a small porch. You had to decide whose feet.

The mailbox was small as well. He did the letters, in his square capitals, and began too large,
and there wasn't space at the end for what there was; so that the mailman, a courteous person,
called them Mr. and Mrs. Sawscott until they moved.

She had signed the bass player. She had signed a boy from a gas station in Lebanon,
on the word of the man at the register.
She still carried things in the rain. Lucas had the junior varsity at the school over the hill, on a floor
so old that it had a grain like a creek, and the kid who'd gone both ways had turned out to have an arm.

In the first week of every month there came a fat envelope from Tree Hill with no letter in it.
It was cats, mainly, in crayon, going by a porch. There was sometimes a chair, and nobody in it.
They put those up as well.

One night in August she came home late and smelled paint.
He was on his knees with a lamp on the floor next to him. The door was off its hinges, on two chairs, and was {door}.

"It's a *rental*," said Peyton.

"He says it has to be brown again when we go."

She got down on the boards to see. He had done the edges, as you're supposed to and no one does.
"And when's that?" she said.

Lucas sat back on his heels. Somebody's radio was going, over the river, a long way down the dial.

"Someday," he said. "Get a brush."
~ end "Two Names on the Mailbox"

== side_one: Side one
---
The second one they made was true at the center. People wrote in to complain.

By then there was a telephone in the back as well. There was a girl, three afternoons, to answer it,
and egg cartons of a better class; there were four bands, and a fifth that couldn't be made to sign anything
because the drummer was sulking over the credits. "Put him on," said Peyton. She had experience with drummers.

Lucas came in at six when practice let out, with wet hair, and did the mail.
He'd been allowed one opinion about a cover and had used it. {stake}
On the nights when they ran late he slept on the floor under the console with his shoes for a pillow,
and twice had been recorded, breathing, and once they'd kept it in.

Abe went that winter, in his chair in the front, with something playing.
He left her the building. He left two hundred and eleven copies of the three sisters from the cannery,
with a note to say that she could price them by mood.

She had them in the window now, next to {act}. There was a record company on the glass, in an arc, in gold:
{label_name} Records, Tree Hill, N.C. The man had asked for the *N.C.* by the letter, and she'd paid it.

The blazer had to go back to Brooke, finally, for a wedding. Peyton turned out the sleeves,
and there was a number on the tag.

She dialed it. "It's your competition," she said. "Are you sitting down? I always ask."

And she held the telephone out, over the console, so you could hear the room.
~ end "Side One"

== every_other: Every other Friday
---
There were two calendars, one in each kitchen, and the Fridays on them had been colored in by a child.

They had learned some things. They'd learned that you fight on Saturday, early, and never by telephone.
You ask twice. You tell a thing the day it happens; she'd told him about Nashville {learned}, and they counted from there.
You say what it cost you, in a whole sentence, and the other one doesn't offer to pay.
When one of them missed, they met at the half, and the one who'd missed bought the pie.
She had bought nine. He'd bought eleven.

The man at the gas station in Lebanon put the coffee in Lucas's hand now without a word, and wrote it on a card.
Ray had made a sandwich in his honor. It took ten hours, was the joke.

{receipt_kept}
She had not asked about it since the porch, and it didn't feel like not asking.
At the door that first night all she'd said was {vow}. It had stood up to a good deal.

In the second spring the state put in a new bridge outside of Knoxville, and had a man there painting the rail.
Lucas pulled over. He was on the shoulder for some time, with his hands in his pockets, talking.

"What'd you *say* to him?" said Peyton, at two in the morning, with her feet in his lap.

"I told him how many times I'd been over the old one."

"And?"

"He let me do a rivet."

She laughed so that the neighbor got out the broom. He still owed her {debt}; she raised it now, in due form,
as she did on the first Friday of the month.

"Someday," said Lucas.

"That's a Friday," said Peyton. "I looked it up."
~ end "Every Other Friday"

== halfway: Halfway
In January they met at the Blue Plate. There was snow on the hill. It was fair to the minute.

"Coming or going?" said the waitress.

Lucas told a story about Jamie and a tooth. It was a good one. Peyton had heard it from Haley, and she laughed
in the right places, and saw him see that she had heard it. She told him that Ray had gone into fish.
They had both gotten much better at telling things. They had had to, there was so much each hadn't been there for.

He cut his pie in two. He didn't hold it up to show her.

Nobody said it.
She would go over it afterward, that whole hour, the salt, the bear going on and off across the road,
and she could never find the place where one of them had said it.
They took the check by turns, and it was his turn.
In the lot he scraped her windshield, every inch of it, and the mirrors, and the lights at the back.
He took so long that her hands were warm by the time he had finished.

"Drive safe," said Lucas through the glass.

"You too. Same time..." said Peyton. There was a truck going up the grade, in low,
and it could be that he didn't hear.

At the foot of the hill the road goes left or right. She looked in her mirror. His signal was on; so was hers.
They stood there, the two of them, with nobody behind them, blinking out of step and then in step and then out.

---

When she moved to the house in East Nashville, years on, she found a calendar.
It had every other Friday colored in, as far as June.
~ end "Halfway"

== eleventh: The eleventh day
~ offer = lapsed
At five o'clock on Thursday she was on the bleachers at the school, where Lucas was showing some ten-year-olds
how to fall. The big clock had a cage on it. She watched the hand go by behind the wire.

It made no difference to anything. A boy fell beautifully and looked around to see who'd noticed.

She'd thought there would be relief, or the other thing. What there was, was supper, and a moon.
She slept like the dead.

~ he_knows = yes
On the eleventh day she told him.
There was nothing to decide now, and she found that she could say it perfectly well:
the gull, the desk, the number.
She was shelling peas.

Lucas went on with his for a while. Then he'd stopped.

"Ten days," he said. "You had it at dinner."

"I had it in my mouth."

He put the bowl on the step. He didn't shout. He did not say he would have told her to go;
she could see him not say it, see him set it back on the shelf, and know that it would be there.

"What I'd have liked," said Lucas, "was to see your face. When she called. I'd have liked to be standing there."

So she showed him. It was all that she could think of. She sat up on the rail with one shoe off and held
her hand to her ear, and said "Speaking," in Brooke's blazer voice, and let it come.
All of it came, she couldn't have stopped it: her whole face, in broad daylight, with nothing in the way.

He watched till it was over. It was a long time before either of them reached for the peas.

They stayed together; people do. On Sundays they filled up the house. And some nights, late,
with the radio in the window and the wind in the right quarter, there'd be a song by a drummer,
and Lucas would get up without a word and turn it louder for her.
~ end "The Eleventh Day"

== on_speaker: On speaker
The lights went off at eleven, by the clock. She heard them go, or heard the ball stop.

Peyton was on the steps with the telephone beside her on its longest cord.

"Is he back?" said Brooke.

"No."

"I'm still here."

"I know you are."

It had gone on like that since five. In New York there were sirens every so often, and the intern was sent home,
and came back with soup. Brooke had said she was sorry in every way it could be said and had then,
for once in her life, been quiet. You could hear her sewing.

"I wasn't scared he'd say no," said Peyton toward midnight. "I was scared I'd see him *want* to."

"I know, honey."

"That's all it was. It's so small."

The machine ran to the end of a seam. "You could tell him that," said the speaker.
"It would take about four seconds."

---

He came at first light. He came up the street on the far side, walking, with the ball under his arm,
and stopped at the foot of the steps. They had both gotten old.

"I don't know what to do with it," Lucas said. "I've been trying to think what I'd draw up.
I haven't got anything."

"No," said Peyton.

He looked at the phone. There was breathing coming out of it, slow and even, with a little whistle at the top.

"Is that Brooke?"

"She stayed on."

He thought about that. He came up the first step, and the second, and sat down on it, with his back to her,
not near; and set the ball between his feet, where it couldn't go anywhere.
The milk truck went by. Somewhere in New York an alarm clock rang, and nobody turned it off.

She had about four seconds' worth. She moved down a step, and opened her mouth.
~ end "On Speaker"

== eastbound: Eastbound
~ if seen(unload)
    It took an hour and ten minutes, going down. Ray came out and held the door. He didn't ask.
    When they had the last of it in he gave them a bucket, on the house,
    and said it was the shortest lease he'd ever seen.
~ else
    Lucas got the truck around in three tries, with the Comet jackknifed and a man in a camper waving him back.
    Then it was the same road, with the trout pointed the other way.
They didn't talk for the first hundred miles. She had her feet on the dash again,
and she kept on waiting to be sorry.

"I'm going to ask you once," said Lucas. "I won't ask you after this."

"It isn't the job. I'd have been good at the job."

"I know you would."

"I just can't see it from there," said Peyton. "I get as far as Asheville, in my mind, and I look back,
and I can see all of it, the whole thing, down to the hedge. And from there I couldn't. I'm not scared.
I want to be where I can see it from."

He drove. She saw that he was arguing it, both sides, fairly, moving his lips, and that he was going to lose.
At the exit with nothing on it but a number he leaned on the horn and kept on leaning till they were past.

Jamie was on the porch when they came up the street. He was in Lucas's chair,
with a crayon and a board across his knees, on duty. He looked at the truck; he drew it; he looked some more.

"You were only gone for one page," he said.

On Monday she called Lorraine, at nine sharp, on her own dime, and said it standing up.
She was sworn at for some time.
Then there was a sigh. "Page six," said Lorraine. "What else have you got down there?"

Lucas had the ramp out. He had hold of the end of something heavy, and was waiting at the top,
as he always did, to go up backward.
Peyton held up one finger to him, through the window. She pulled over a pad.

"Have you got a pencil?" she said. "There's about nine."
~ end "Eastbound"

== kindly: The lights, one by one
{receipt_found}
She unfolded it on the blanket across both their knees,
and the roof came away from the walls, as it had been going to.

They looked at it for a long time. They had been so exact.

"I can't get up the steps anymore," said Lucas. "At night. I used to do it every night.
I get to the gate, and I'm asleep."

"I haven't been in since October," said Peyton.

He began to cry before she did. It surprised them, and it helped.
In the dark she found his hand and put it on the paper; and then she knew how it could be done.

"We ought to close it up right," she said. "We shouldn't just leave it standing."

So they went in, by the {door} door, and did it room by room. Lucas shut the study window, where the rain got in.
Peyton took the records down off their wall and let the joists rest. He banked the stove.
She rinsed two glasses and stood them upside down.
They said out loud what each thing was, and thanked it, and turned off the light.

"I'll get upstairs," said Lucas.

He was gone for some time. She could hear him going about up there, in that low careful voice.
*Night, Keith*, he said. He pulled a door to.

"Leave {girl}'s on," said Peyton. "In the hall. She doesn't like it all the way dark."

He left it on.

---

When it was over they were on Karen's porch, in the cold, twenty-three years old.
She could feel each of his fingers.

"I meant it," said Lucas. "At the door."

"I know you did. I said {vow}. I meant that too."

~ if said >= 3
    They'd said it all, there was nothing over. It made for a sort of lightness, about the arms.
~ else
    There were things they'd never said, and now they could be let alone.

"You still owe me {debt}," said Peyton.

"I'm good for it," said Lucas. He saw her to her car in the morning,
and stood in the road and waved until the mailman honked.
~ end "Kindly"

== january_ending: The night bus
The bus for the west went from in front of the bait shop, at ten.

They were early. Jamie had been allowed to come, in pajamas and boots,
and had brought a pine cone for the plant.

Lucas put her bag underneath himself, and checked the hatch. He'd be in a gym at six.
It was all there in his face for anyone to see, and he let it be there.
They had had a hundred and sixty days to practice, and they'd used a few.

"Say it's going to be all right," said Peyton.

"It's going to be awful," said Lucas. "February is going to stink. I've been over it.
I've got you down for crying on the twelfth." He took hold of her coat by both lapels.
"And then it's going to be all right."

"How do you know?"

"I watched you want it for six months with the calendar up. You never once wanted it less. And you never once
wanted me less. I was looking. I'm a trained observer."

The driver started the engine. The first time, they'd done this {parting}. She thought she'd like to try it straight.

"Goodbye, Luke," said Peyton. She had never said the word to him before. It was a perfectly good word.
It held.

She got the seat at the back. He stood in the road, with Jamie on his shoulders, both of them waving,
and for as long as there were streetlights she could see them, smaller at each one,
four arms and a pine cone he'd forgotten to give her.

It was one road. At Asheville they stopped for ten minutes, for pie.
She had a hundred and sixty days of notes on her lap,
nineteen bands, and at nine on Monday a plant to move.

She licked the pencil. *Dear Lucas*, she wrote, single-spaced. *Page one.*
~ end "January"

== second_interview: Five years
"We like to think of ourselves as a family," said Mr. Teague. "You've been with us, what is it, five years?"

"In September," said Peyton.

It was only a formality. He was retiring to the boat, and they both knew who was to have the desk.
He had her first application out, for old times' sake, and turned it around to let her see what she'd put:
{coastal}.

"I thought then, there's somebody who'll stay," said Mr. Teague.

She had had good years. She'd tell anyone that.
She and Lucas had a brick place off Market with a dry basement.
There were banners in the gym with his dates on them.
She had paid out on every roof in the county, and people stopped her in the street to say what she had
saved: the wedding pictures, a christening gown.
The piano.
~ if he_knows
    Lucas knew what she had given for it. He'd never pretended that it was nothing, and on one night every July
    he took her out, and they drank to Harpeth and walked home the long way.
~ else
    She'd never told Lucas what she gave for it. He'd never asked. They had a carefulness about July.

Each Thursday at lunch she drew. She did it in the margins of the claims, small, in ballpoint:
a girl with a cassette in each hand.
There must be hundreds of her by now, down in the basement, in the files, in with the floods.

"And where would you say you see yourself," said Mr. Teague, twinkling, for it was a formality, "in five years?"

Through the wall somebody's radio was on. It was the drummer; she was on all the time now.
Peyton listened to the end of the verse. There was a fault in it, just there, at the turn,
where it ought to have gone down. She'd have told her. It was so easy to hear.

"Could I have a minute?" said Peyton. "I'd like to think about that. Nobody's asked me in a while."
~ end "Second Interview"

== after_season: Lucas: March
~ ravens = handed_on
---
They lost in the second round, by one, on a shot that was still in the air when the horn went.
Lucas watched it all the way. It was a good shot. He would have drawn it up.

He'd told the boys on Monday, so nobody could say that he hid it. One asked if it was because of a girl.

"It's because of me," said Lucas. "She's just where I found out."

When the gym had emptied he stayed to turn off the lights, a bank at a time. Nathan was on the bottom row.
He'd been an assistant coach since Christmas, if you asked Odom. If you asked the boys, it was longer.

"You're not quitting on my account," said Nathan.

"You're a guy on a table."

"Say it."

"I'm not quitting on your account." Lucas took the whistle off over his head. It was warm.
"I wanted to know if I could do it, and I can. It'll be here. It was here before me.
I walked by it all those years thinking it was the one thing I'd have to be let in to."

He put it around his brother's neck. Nathan said something about the strap being wet.

There was only the one kind of truck. It had MONTANA down the side, and a trout.
He had a bed of boxes, four shirts, and a drawing, by Jamie, of an empty chair with a cat.
The man at the gas station in Lebanon walked around to look in the back.

"Huh," he said. "One way?"

~ if heard
    He'd said a thing at a door, in August, not knowing how, and told her not to ask him how. He knew, now.
    It was three flights, and it was backward, with the heavy end.
~ else
    He had never seen the place. He knew it by telephone: three flights, a tub with a board,
    a plant in the window. He counted the steps going up, to have them for later.

She'd left the door open. There was a tape on, somebody's first try at something. Her back was to him;
she had a pencil through her hair and one foot tapping a beat behind the drum.
She'd hear it was good before anybody said. He stood there with the box, and waited for her to turn around.
~ end "After the Season"
